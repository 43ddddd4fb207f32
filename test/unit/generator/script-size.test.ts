import assert from 'node:assert/strict';
import { jwtBearer } from '../../../src/flows/jwt-bearer/flow.ts';
import { preRequestScript } from '../../../src/generator/pre-request-script.ts';

describe('the signing script as it stands in a collection', () => {
  it('is at most 7.5 kB of readable text, with the claims, the variables they come from and the vault', () => {
    const request = jwtBearer.requests.find(({ before }) => before?.script === 'sign-assertion');
    assert.ok(request !== undefined);
    const bytes = Buffer.byteLength((preRequestScript(request) ?? []).join('\n'));
    assert.ok(bytes > 3000 && bytes <= 7680, `${bytes} bytes`);
  });
});
