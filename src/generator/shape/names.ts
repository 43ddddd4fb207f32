import { type Failure, usageFailure } from '../../model/failure.ts';
import type { Flow } from '../../model/flow.ts';
import { folders } from '../../model/flow.ts';

type Names = Readonly<Record<string, string>>;

/** The name that a person gave to what is called so, or the same. */
export function nameFrom(names: Names, title: string): string {
  return names[title] ?? title;
}

/** Every name that can be changed: of flows, folders and requests. */
function namesOf(flows: readonly Flow[], added: readonly string[]): readonly string[] {
  return [
    ...folders,
    ...added,
    ...flows.flatMap(({ title, requests }) => [title, ...requests.map((one) => one.title)]),
  ];
}

/**
 * Refuses a name that cannot be: one for something that is not there, one that something else has,
 * one that marks what is not generated.
 */
export function checkNames(
  names: Names,
  flows: readonly Flow[],
  added: readonly string[] = [],
): void {
  const known = new Set(namesOf(flows, added));
  for (const [old, name] of Object.entries(names)) {
    if (!known.has(old))
      throw refused(`Nothing is called ${JSON.stringify(old)}`, 'names gives it a new name');
    if (/^Ours\b/.test(name) || name.trim() === '')
      throw refused(
        `${JSON.stringify(name)} cannot be the name of ${JSON.stringify(old)}`,
        name.trim() === '' ? 'it is empty' : 'what begins with Ours is never generated',
      );
  }
  for (const flow of flows) checkRequests(flow, names);
}

/** Newman's `--folder` and people find a request or folder by its name. */
function checkRequests({ requests }: Flow, names: Names): void {
  const titles = [...folders, ...requests.map(({ title }) => title)];
  const renamed = titles.map((title) => nameFrom(names, title));
  const twice = renamed.find((name, at) => renamed.indexOf(name) !== at);
  if (twice !== undefined)
    throw refused(`Two things would be called ${JSON.stringify(twice)}`, 'a name may come once');
}

function refused(what: string, why: string): Failure {
  return usageFailure(
    what,
    why,
    'look at the names in the collection, and correct names in the configuration',
  );
}

/** A text with the folders called as the person calls them: it names one in a heading or in italics. */
export function withFolderNames(text: string, names: Names): string {
  return folders.reduce(
    (words, folder) =>
      words
        .replaceAll(`### ${folder}\n`, `### ${nameFrom(names, folder)}\n`)
        .replaceAll(`*${folder}*`, `*${nameFrom(names, folder)}*`),
    text,
  );
}
