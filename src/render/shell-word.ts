import { inSingleQuotes } from '../model/in-single-quotes.ts';

/** A word of a POSIX shell, in which `{{name}}` is the variable of that name and all else stands for itself. */
export function shellWord(text: string): string {
  if (!/\{\{\w+\}\}/.test(text)) return inSingleQuotes(text);
  const parts = text.split(/\{\{(\w+)\}\}/);
  const words = parts.map((part, at) =>
    at % 2 === 1 ? `\${${part}}` : part.replace(/[\\"$`]/g, '\\$&'),
  );
  return `"${words.join('')}"`;
}
