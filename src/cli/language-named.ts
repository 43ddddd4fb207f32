import { type Language, languages, usageFailure } from '../index.ts';

/** The language of that name. */
export function languageNamed(name: string): Language {
  const found = languages.find((one) => one === name);
  if (found !== undefined) return found;
  throw usageFailure(
    `There is no language ${JSON.stringify(name)}`,
    `letters and questions are written in ${languages.join(' and ')}`,
    'take one of them',
  );
}
