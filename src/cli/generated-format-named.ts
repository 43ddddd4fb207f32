import { type GeneratedFormat, generatedFormats } from '../index.ts';
import { oneOf } from './one-of.ts';

/** The format of that name. */
export function generatedFormatNamed(name: string): GeneratedFormat {
  return oneOf(name, generatedFormats, {
    what: `There is no format ${JSON.stringify(name)}`,
    why: `the formats are ${generatedFormats.join(', ')}`,
    next: 'choose one of these',
  });
}
