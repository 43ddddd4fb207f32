import { type Failure, usageFailure } from '../../model/failure.ts';

const first = 'Get a token';
const last = 'Inspect and revoke';

/** The folders in the order wanted; those that are not named keep theirs, and follow. */
export function inOrder<Folder>(
  all: readonly Folder[],
  titleOf: (folder: Folder) => string,
  wanted: readonly string[] = [],
): readonly Folder[] {
  const place = (folder: Folder): number => {
    const at = wanted.indexOf(titleOf(folder));
    return at < 0 ? wanted.length + all.indexOf(folder) : at;
  };
  return all.toSorted((one, other) => place(one) - place(other));
}

/** An order in which no run could pass is refused: a token comes before its use, its end after. */
export function checkOrder(wanted: readonly string[], all: readonly string[]): void {
  const unknown = wanted.find((title) => !all.includes(title));
  if (unknown !== undefined)
    throw refused(`There is no folder ${JSON.stringify(unknown)}`, `there are ${all.join(', ')}`);
  const order = inOrder(all, (title) => title, wanted);
  if (order[0] !== first)
    throw refused(`The folder ${first} comes first`, 'every other folder needs the token');
  const end = order.indexOf(last);
  const late = order.slice(end + 1).find((title) => title !== 'Negative cases');
  if (end >= 0 && late !== undefined)
    throw refused(`The folder ${late} cannot stand after ${last}`, 'the token is dead by then');
}

function refused(what: string, why: string): Failure {
  return usageFailure(what, why, 'correct folders in the configuration');
}
