import { inspect } from 'node:util';
import fc from 'fast-check';

/** How a value is written in another notation. */
export type Writing = (text: string) => string;

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

const asItIs: Writing = (text) => text;

/** Escapes: any number of them may lie over each other. */
export const escapes: Readonly<Record<string, Writing>> = {
  'as it is': asItIs,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (text) =>
    encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  'percent-encoded in full': (text) => bytes(text).toString('hex').replace(/../g, '%$&'),
  'in a form': (text) => new URLSearchParams({ '': text }).toString().slice(1),
  'as JSON': (text) => JSON.stringify(text).slice(1, -1),
  'as ASCII JSON': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'as PHP writes JSON': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'in HTML': (text) => text.replace(/[&<>"'`=]/g, (one) => htmlEntities[one] ?? one),
  'in XML': (text) => text.replace(/[&<>"\n\r\t]/g, entity),
  'in numbered entities': (text) => Array.from(text, entity).join(''),
};

/** The way of `console.log` and of assertion messages; it breaks long text into lines. */
const printed: Writing = (text) => inspect([text], { maxStringLength: null });

const base64: readonly Writing[] = ['', 'i', 'id', 'id:'].flatMap((before) =>
  ['', ':', '::', ' tail'].map(
    (after): Writing =>
      (text) =>
        bytes(before + text + after).toString('base64'),
  ),
);

/** Notations of bytes: escapes may lie over and under them. */
export const byteNotations: Readonly<Record<string, readonly Writing[]>> = {
  base64,
  base64url: base64.map(
    (write) => (text) => write(text).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
  ),
  hex: [(text) => bytes(text).toString('hex'), (text) => bytes(text).toString('hex').toUpperCase()],
  'a Buffer in JSON': [
    (text) => JSON.stringify(bytes(text)),
    (text) => JSON.stringify(bytes(`{"a":"${text}"}`), null, 2),
  ],
  'a typed array in JSON': [(text) => JSON.stringify(new Uint8Array(bytes(text)))],
  'a printed Buffer': [
    (text) => inspect(bytes(text)),
    (text) => inspect(new Uint8Array(bytes(text))),
  ],
};

/** What a run writes, with a place for a value. */
const places: Readonly<Record<string, Writing>> = {
  'a JSON body': (value) => `{"token_type":"Bearer","value":"${value}","scope":"api"}`,
  'a form body': (value) => `grant_type=password&value=${value}&username=somebody%40example.com`,
  'a header': (value) => `X-Some-Header: ${value}\r\nAccept: application/json`,
  'a URL': (value) => `https://host.example/services/oauth2/token?value=${value}#fragment`,
  'a console line': (value) => `[info] got ${value} from the server\n`,
  'an assertion message': (value) => `expected '${value}' to deeply equal 'something else'`,
  'an error stack': (value) =>
    `Error: refused ${value}\n    at test.js:3:14\n    at Object.<anonymous> (sandbox.js:1:2)`,
  'an XML report': (value) => `<testcase name="a"><failure message="${value}"/></testcase>`,
};

const masks = 'clientSecret sha256: 0123456789abcdef';

function isSecret(value: string): boolean {
  const trimmed = value.trim();
  return trimmed.length >= 6 && !/^\{\{|^undefined$|«/.test(trimmed) && !masks.includes(trimmed);
}

/** Values of six characters and more, from plain ones to any that Unicode has. */
export const secrets: fc.Arbitrary<string> = fc
  .oneof(
    fc.stringMatching(/^[0-9A-Za-z]{6,64}$/),
    fc.stringMatching(/^[0-9A-F]{64}$/),
    fc.stringMatching(/^[0-9A-Za-z+/]{20,60}={0,2}$/),
    fc.string({ unit: 'grapheme-ascii', minLength: 6, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 6, maxLength: 24 }),
    fc.string({ unit: fc.constantFrom(...`%&\\"'+/ \n\tun0a4;#x`), minLength: 16, maxLength: 24 }),
  )
  .map((value) => value.trim())
  // fast-check likes names that objects have: as words, length and caller stand in any text.
  .filter((value) => isSecret(value) && !/^[a-z_]+$/i.test(value));

const oneOf = <Value>(table: Readonly<Record<string, Value>>): fc.Arbitrary<Value> =>
  fc.constantFrom(...Object.values(table));

const escaping: fc.Arbitrary<Writing> = fc
  .tuple(fc.array(oneOf(escapes), { minLength: 1, maxLength: 3 }), fc.constantFrom(asItIs, printed))
  .map(
    ([layers, last]): Writing =>
      (text) =>
        [...layers, last].reduce((written, write) => write(written), text),
  );

const notation: fc.Arbitrary<Writing> = oneOf(byteNotations).chain((all) =>
  fc.constantFrom(...all),
);

/** Some way of writing a value: escapes, or bytes in some notation with escapes over it. */
export const writings: fc.Arbitrary<Writing> = fc.oneof(
  escaping,
  fc.tuple(notation, escaping).map(
    ([write, over]): Writing =>
      (text) =>
        over(write(text)),
  ),
);

export const somewhere: fc.Arbitrary<Writing> = oneOf(places);
