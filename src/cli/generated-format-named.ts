import { Failure, type GeneratedFormat, generatedFormats } from '../index.ts';
import { suggestion } from './nearest.ts';

/** The format of that name. */
export function generatedFormatNamed(name: string): GeneratedFormat {
  const found = generatedFormats.find((one) => one === name);
  if (found !== undefined) return found;
  throw new Failure(`There is no format ${JSON.stringify(name)}`, {
    exit: 'usage',
    why: `the formats are ${generatedFormats.join(', ')}`,
    next: suggestion(name, generatedFormats, 'choose one of these'),
  });
}
