import assert from 'node:assert/strict';
import { readForm } from '../../../../src/emulator/http/read-form.ts';

const text = 'grant_type=EXAMPLE';
const read = async (contentType: string) => [
  ...(await readForm(contentType, Buffer.from(text), text)),
];

describe('readForm', () => {
  for (const contentType of [
    'application/x-www-form-urlencoded',
    'Application/X-WWW-Form-Urlencoded',
    'application/x-www-form-urlencoded;charset=UTF-8',
    'application/x-www-form-urlencoded \t; charset=UTF-8',
  ]) {
    it(`reads ${JSON.stringify(contentType)}`, async () => {
      assert.deepEqual(await read(contentType), [['grant_type', 'EXAMPLE']]);
    });
  }

  for (const contentType of ['', 'application/json', 'application/x-www-form-urlencoded-more']) {
    it(`has no parameters for ${JSON.stringify(contentType)}`, async () => {
      assert.deepEqual(await read(contentType), []);
    });
  }
});
