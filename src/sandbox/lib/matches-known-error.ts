import { refusalIn } from './refusal-in.ts';

/** A known error as a script holds it; `description` is a part of what is answered. */
export interface KnownRefusal {
  readonly error: string;
  readonly description?: string;
}

/** Whether a body (parsed, or its text, or a callback URL) is the refusal that a known error says. */
export function matchesKnownError(body: unknown, known: KnownRefusal): boolean {
  const refusal = refusalIn(body);
  if (refusal?.error !== known.error) return false;
  return refusal.description.toLowerCase().includes((known.description ?? '').toLowerCase());
}
