import { sources } from '../flows/sources.ts';

const names: ReadonlyMap<string, string> = new Map(Object.entries(sources));

/** What the keys of a source stand for; an RFC is known by its number and section. */
export function sourceName(source: string): string {
  return source
    .split(', ')
    .map((key) => (key.startsWith('RFC') ? key : (names.get(key) ?? key)))
    .join('; ');
}
