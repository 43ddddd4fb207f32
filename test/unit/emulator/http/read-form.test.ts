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

  for (const contentType of [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=EXAMPLE',
  ]) {
    it(`refuses what is too long to be looked through: ${contentType}`, async () => {
      const long = 'a&'.repeat(50_001);
      await assert.rejects(readForm(contentType, Buffer.from(long), long), {
        id: 'body-too-large',
        why: 'the form has more than 100000 bytes',
      });
    });
  }

  it('has no parameters for a long body that is no form', async () => {
    const long = 'a&'.repeat(50_001);
    assert.deepEqual([...(await readForm('application/json', Buffer.from(long), long))], []);
  });
});
