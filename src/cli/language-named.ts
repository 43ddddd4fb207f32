import { Failure, type Language, languages } from '../index.ts';

/** The language of that name. */
export function languageNamed(name: string): Language {
  const found = languages.find((one) => one === name);
  if (found !== undefined) return found;
  throw new Failure(`There is no language ${JSON.stringify(name)}`, {
    exit: 'usage',
    why: `letters and questions are written in ${languages.join(' and ')}`,
    next: 'take one of them',
  });
}
