import type { Notation, Span } from './reading.ts';

/** A secret in a text. */
export interface Finding extends Span {
  readonly name: string;
  readonly fingerprint: string;
  /** How its characters are written there. */
  readonly notation: Notation;
  /** Its value is registered: of overlapping findings such a one gives its name, then the longer. */
  readonly registered: boolean;
}

function preferred(one: Finding, other: Finding): Finding {
  if (one.registered !== other.registered) return one.registered ? one : other;
  return other.end - other.start > one.end - one.start ? other : one;
}

/** Findings in order, those that overlap made one, so that nothing of either is left. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  const sorted = findings.toSorted((one, other) => one.start - other.start || other.end - one.end);
  for (const finding of sorted) {
    const last = merged.at(-1);
    if (last === undefined || finding.start >= last.end) merged.push(finding);
    else
      merged[merged.length - 1] = {
        ...preferred(last, finding),
        start: last.start,
        end: Math.max(last.end, finding.end),
      };
  }
  return merged;
}
