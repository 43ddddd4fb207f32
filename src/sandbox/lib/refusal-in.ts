import { queryValue } from './query-value.ts';
import { valueAt } from './value-at.ts';

export interface Refusal {
  readonly error: string;
  readonly description: string;
}

/** The members that carry a refusal: OAuth, a callback, Salesforce REST, CPQ. */
const refusalMembers: readonly (readonly [error: string, description: string])[] = [
  ['error', 'error_description'],
  ['0.errorCode', '0.message'],
  ['errorCode', 'errorMessage'],
];

function refusalInText(text: string): Refusal {
  try {
    return refusalIn(JSON.parse(text)) ?? { error: '', description: '' };
  } catch {
    const error = queryValue(text, 'error');
    if (error === undefined) return { error: text.trim().slice(0, 200), description: '' };
    const description = queryValue(text, 'error_description') ?? '';
    return { error, description: description.replace(/\+/g, ' ') };
  }
}

/** What a body, or its text, or a callback URL, says of a refusal. */
export function refusalIn(body: unknown): Refusal | undefined {
  if (typeof body === 'string') return refusalInText(body);
  const members = refusalMembers.find(([error]) => valueAt(body, error) !== undefined);
  if (!members) return undefined;
  const [error, description] = members.map((path) => String(valueAt(body, path) ?? ''));
  return { error: error ?? '', description: description ?? '' };
}
