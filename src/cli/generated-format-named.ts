import { type GeneratedFormat, generatedFormats, usageFailure } from '../index.ts';
import { suggestion } from './nearest.ts';

/** The format of that name. */
export function generatedFormatNamed(name: string): GeneratedFormat {
  const found = generatedFormats.find((one) => one === name);
  if (found !== undefined) return found;
  throw usageFailure(
    `There is no format ${JSON.stringify(name)}`,
    `the formats are ${generatedFormats.join(', ')}`,
    suggestion(name, generatedFormats, 'choose one of these'),
  );
}
