import { type Language, languages } from '../index.ts';
import { oneOf } from './one-of.ts';

/** The language of that name. */
export function languageNamed(name: string): Language {
  return oneOf(name, languages, {
    what: `There is no language ${JSON.stringify(name)}`,
    why: `letters and questions are written in ${languages.join(' and ')}`,
    next: 'take one of them',
  });
}
