import type { VariableName } from '../../../model/variables.ts';
import { invisible, isQuoted } from '../clean-value.ts';
import type { Check } from '../examination.ts';
import type { Finding } from '../finding.ts';
import type { FindingId } from '../finding-id.ts';

/** PEM may be broken and set in at will. */
const pem: ReadonlySet<string> = new Set(['privateKey', 'actorPrivateKey']);

/** Words stand in these, with spaces between them. */
const words: ReadonlySet<string> = new Set(['scope', 'assetName', 'password']);

interface Stray {
  readonly id: FindingId;
  readonly what: string;
  isIn(value: string, name: string): boolean;
}

/** The first that fits is told; it is about one value, and cleaning it mends the others too. */
const strays: readonly Stray[] = [
  {
    id: 'stray-quotes',
    what: 'stands in quotes',
    isIn: (value) => isQuoted(value.trim()),
  },
  {
    id: 'invisible-character',
    what: 'holds a character that nobody sees, such as a zero-width space',
    isIn: (value) => invisible.test(value),
  },
  {
    id: 'stray-line-break',
    what: 'holds a line break',
    isIn: (value) => /[\r\n]/.test(value),
  },
  {
    id: 'stray-space',
    what: 'begins or ends with a space',
    isIn: (value) => value !== value.trim(),
  },
  {
    id: 'space-inside',
    what: 'has a space in the middle',
    isIn: (value, name) => !words.has(name) && /\s/.test(value),
  },
];

function finding(name: VariableName, { id, what }: Stray): Finding {
  return {
    id,
    severity: name === 'password' ? 'warning' : 'error',
    variable: name,
    what: `The value of ${name} ${what}.`,
    why: 'It came along when the value was copied. It is sent with it, and Salesforce compares to the letter.',
    fix: 'Paste the value again, without anything around it.',
  };
}

/** A value is what was copied, and nothing that came along with it. */
export const strayCharacters: Check = ({ read, values, meant }) =>
  [...read].flatMap((name) => {
    const value = values.get(name) ?? '';
    if (pem.has(name) || meant(name) === '') return [];
    const found = strays.find(({ isIn }) => isIn(value, name));
    return found === undefined ? [] : [finding(name, found)];
  });
