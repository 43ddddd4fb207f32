import { explain } from '../known-errors/explain.ts';
import { Failure } from '../model/failure.ts';

/** What the org said, and what the catalogue of known errors says about it. */
export function refusalFailure(error: string, description: string): Failure {
  const said = description === '' ? error : `${error}: ${description}`;
  const known = explain(said).find(({ certain }) => certain);
  return new Failure(`The org refused the login: ${said.slice(0, 300)}`, {
    exit: 'assertionsFailed',
    why:
      known === undefined
        ? 'the known errors do not have it'
        : `${known.error.because[0]} (known error ${known.id})`,
    next: known?.error.fix[0] ?? 'look at the row of the attempt in Setup → Login History',
  });
}
