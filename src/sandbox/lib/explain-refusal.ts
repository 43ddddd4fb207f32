import { type KnownRefusal, matchesKnownError } from './matches-known-error.ts';
import { refusalIn } from './refusal-in.ts';

/** Tells a person what was refused and how to fix it; a description tells known errors apart. */
export function explainRefusal(
  body: unknown,
  knownErrors: readonly (KnownRefusal & { readonly id: string; readonly fix: string })[],
): string {
  const refusal = refusalIn(body);
  if (!refusal?.error) return 'The answer names no error.';
  const said = [refusal.error, refusal.description].filter(Boolean).join(': ');
  const matching = knownErrors.filter((known) => matchesKnownError(body, known));
  const known = matching.find((one) => one.description) ?? matching[0];
  if (!known) return `Refused with ${said}. This is no error known for this request.`;
  return `Refused with ${said}. Known error ${known.id}: ${known.fix}`;
}
