import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createRedactor } from '../../../src/redaction/redactor.ts';

const secret = 'q9/+Sä cret&"v\\al1';
const mask = '«clientSecret sha256:a30c95»';

function redactor() {
  const made = createRedactor();
  made.add('clientSecret', secret);
  return made;
}

describe('a redactor', () => {
  const written: Readonly<Record<string, readonly [string, string]>> = {
    'as it is': [`a ${secret} b`, `a ${mask} b`],
    'in JSON': [JSON.stringify({ a: secret }), `{"a":"${mask}"}`],
    'in JSON in JSON': [
      JSON.stringify({ b: JSON.stringify({ a: secret }) }),
      `{"b":"{\\"a\\":\\"${mask}\\"}"}`,
    ],
    'percent-encoded': [`x=${encodeURIComponent(secret)}&b=1`, `x=${mask}&b=1`],
    'in a form': [new URLSearchParams({ a: secret, b: '1' }).toString(), `a=${mask}&b=1`],
    'in Basic credentials': [
      `x ${Buffer.from(`id:${secret}`).toString('base64')}`,
      `x aWQ6${mask}`,
    ],
    'in a printed Buffer': [inspect(Buffer.from(secret)), `<Buffer ${mask}>`],
  };
  for (const [title, [text, masked]] of Object.entries(written))
    it(`masks a value ${title}`, () => {
      assert.equal(redactor().mask(text), masked);
    });
});
