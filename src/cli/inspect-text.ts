import { type Inspection, inspectToken } from '../index.ts';
import { wrapped } from './wrapped.ts';

const marks: Readonly<Record<Inspection['remarks'][number]['weight'], string>> = {
  refused: 'Refused',
  doubtful: 'Doubtful',
  note: 'Note',
};

function text({ title, facts, lifetime, remarks }: Inspection): string {
  const width = Math.max(...facts.map(({ label }) => label.length), 0);
  return [
    title,
    ...facts.map(({ label, value }) => `  ${label.padEnd(width)}  ${value}`),
    wrapped(lifetime.words),
    ...remarks.flatMap(({ weight, what, fix, knownError }) => [
      wrapped(
        `${marks[weight]}: ${what}${knownError === undefined ? '' : ` (known error ${knownError})`}`,
      ),
      ...(fix === undefined ? [] : [wrapped(`→ ${fix}`, '    ')]),
    ]),
    '',
  ].join('\n');
}

/** What a pasted token says about itself. */
export function inspectText(pasted: string, json: boolean): string {
  const inspection = inspectToken(pasted, { now: Date.now() });
  return json ? `${JSON.stringify(inspection, null, 2)}\n` : text(inspection);
}
