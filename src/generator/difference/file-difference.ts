import { type Aspect, type ComparedPart, comparedParts } from './compared-parts.ts';

/** An aspect before and after; lines that can be compared one by one. */
export interface ChangedAspect {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A request, folder or variable that is not as it would be written. */
export interface ChangedPart {
  readonly kind: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What changed of it; nothing where it is added or removed. */
  readonly aspects: readonly ChangedAspect[];
}

/**
 * How a file that is there differs from the one that would be written: by requests and variables where
 * both are Postman files, otherwise by lines. Files that mean the same differ in layout.
 */
export function fileDifference(before: string, after: string): readonly ChangedPart[] {
  const was = comparedParts(before);
  const will = comparedParts(after);
  if (was === undefined || will === undefined) return [textPart(before, after)];
  const parts = [...changedOf(was, will), ...removedOf(was, will)];
  return parts.length > 0 ? parts : [layoutPart(before)];
}

function textPart(before: string, after: string): ChangedPart {
  return {
    kind: 'text',
    name: '',
    change: 'changed',
    aspects: [{ name: 'lines', before: before.split('\n'), after: after.split('\n') }],
  };
}

function layoutPart(before: string): ChangedPart {
  const what = before.startsWith('\uFEFF')
    ? 'a byte order mark at its beginning, perhaps more'
    : 'white space or the order of members';
  return { kind: 'layout', name: what, change: 'changed', aspects: [] };
}

type Parts = readonly ComparedPart[];

const keyOf = ({ kind, name }: ComparedPart): string => `${kind} ${name}`;

function changedOf(was: Parts, will: Parts): readonly ChangedPart[] {
  const known = new Map(was.map((part) => [keyOf(part), part]));
  return will.flatMap((part): readonly ChangedPart[] => {
    const { kind, name } = part;
    const before = known.get(keyOf(part));
    if (before === undefined) return [{ kind, name, change: 'added', aspects: [] }];
    const aspects = changedAspects(before.aspects, part.aspects);
    return aspects.length === 0 ? [] : [{ kind, name, change: 'changed', aspects }];
  });
}

function removedOf(was: Parts, will: Parts): readonly ChangedPart[] {
  const known = new Set(will.map(keyOf));
  return was
    .filter((part) => !known.has(keyOf(part)))
    .map(({ kind, name }) => ({ kind, name, change: 'removed', aspects: [] }));
}

function changedAspects(
  before: readonly Aspect[],
  after: readonly Aspect[],
): readonly ChangedAspect[] {
  const was = new Map(before.map(({ name, lines }) => [name, lines]));
  return after
    .map(({ name, lines }) => ({ name, before: was.get(name) ?? [], after: lines }))
    .filter((one) => isChanged(one));
}

/** What was added or removed is shown by itself, and need not be shown as another order. */
function isChanged({ name, before, after }: ChangedAspect): boolean {
  const same = before.length === after.length && before.every((line, at) => line === after[at]);
  if (same || name !== 'order') return !same;
  return [...before].sort().join('\n') === [...after].sort().join('\n');
}
