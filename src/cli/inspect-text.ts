import {
  type ExitName,
  type Failure,
  type Inspection,
  inspectToken,
  usageFailure,
} from '../index.ts';
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

function unknownToken({ remarks }: Inspection): Failure {
  return usageFailure(
    'This is no token that Salesforce issues',
    remarks.map(({ what }) => what).join(' '),
    remarks.flatMap(({ fix }) => fix ?? []).join(' '),
  );
}

export interface Inspected {
  readonly text: string;
  readonly exit: ExitName;
}

/** What a pasted token says about itself. That it is none is an error; as JSON it is told like the rest. */
export function inspectText(pasted: string, json: boolean): Inspected {
  const inspection = inspectToken(pasted, { now: Date.now() });
  const isToken = inspection.kind !== 'unknown';
  if (json)
    return {
      text: `${JSON.stringify(inspection, null, 2)}\n`,
      exit: isToken ? 'passed' : 'usage',
    };
  if (!isToken) throw unknownToken(inspection);
  return { text: text(inspection), exit: 'passed' };
}
