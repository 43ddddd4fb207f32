import { sources } from '../flows/sources.ts';

/** What the key of a source stands for; an RFC is known by its number and section. */
export function sourceName(source: string): string {
  const name: string | undefined = Object.entries(sources).find(([key]) => key === source)?.[1];
  return name ?? source;
}
