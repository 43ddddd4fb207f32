import { Failure } from '../model/failure.ts';
import { ia5String, objectIdentifier, printableString, sequence, set, utf8String } from './der.ts';

interface AttributeType {
  readonly identifier: string;
  readonly longest: number;
  readonly allowed?: RegExp;
  readonly write: (text: string) => Buffer;
}

/** The parts of a subject that people use, with their bounds (RFC 5280 appendix A.1, RFC 2985). */
const attributeTypes = new Map<string, AttributeType>([
  ['CN', { identifier: '2.5.4.3', longest: 64, write: utf8String }],
  ['C', { identifier: '2.5.4.6', longest: 2, allowed: /^[A-Z]{2}$/, write: printableString }],
  ['L', { identifier: '2.5.4.7', longest: 128, write: utf8String }],
  ['ST', { identifier: '2.5.4.8', longest: 128, write: utf8String }],
  ['O', { identifier: '2.5.4.10', longest: 64, write: utf8String }],
  ['OU', { identifier: '2.5.4.11', longest: 64, write: utf8String }],
  [
    'emailAddress',
    {
      identifier: '1.2.840.113549.1.9.1',
      longest: 255,
      allowed: /^[\x21-\x7e]+$/,
      write: ia5String,
    },
  ],
]);

const known = [...attributeTypes.keys()].join(', ');

function unusable(part: string, why: string): Failure {
  return new Failure(`The subject cannot be used: ${part}.`, {
    exit: 'usage',
    why,
    next: 'Write it as in "CN=My integration, O=My company, C=DE", or give a plain name.',
  });
}

/** Parts as `TYPE=value`, between commas (RFC 4514) or slashes (openssl); a backslash escapes. */
function partsOf(subject: string): string[] {
  const separator = subject.startsWith('/') ? '/' : ',';
  const part = new RegExp(`(?:[^\\\\${separator}]|\\\\.)+`, 'g');
  return (subject.match(part) ?? []).map((one) => one.trim()).filter((one) => one !== '');
}

function attribute(part: string): Buffer {
  const [, name = '', written = ''] = /^([A-Za-z]+)\s*=\s*(.*)$/.exec(part) ?? [];
  const type = attributeTypes.get(name);
  if (type === undefined) throw unusable(part, `Each part begins with one of ${known}, and "=".`);
  const text = written.replace(/\\(.)/g, '$1');
  if (text === '') throw unusable(part, 'The part is empty.');
  if (text.length > type.longest)
    throw unusable(part, `${name} has at most ${type.longest} characters (RFC 5280).`);
  if (type.allowed && !type.allowed.test(text))
    throw unusable(part, `${name} does not have the form that RFC 5280 asks for.`);
  return set(sequence(objectIdentifier(type.identifier), type.write(text)));
}

/** A subject in DER. Text without `=` is a common name; a `Failure` names the part that is wrong. */
export function distinguishedName(subject: string): Buffer {
  const parts = partsOf(
    subject.includes('=') ? subject : `CN=${subject.replace(/[\\,/]/g, '\\$&')}`,
  );
  if (parts.length === 0) throw unusable('it is empty', 'A certificate needs a name.');
  return sequence(...parts.map(attribute));
}
