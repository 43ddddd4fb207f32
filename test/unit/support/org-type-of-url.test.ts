import assert from 'node:assert/strict';
import { orgTypeOfUrl } from '../../../src/support/org-type-of-url.ts';

describe('the type of org that a URL tells', () => {
  const rows = [
    ['https://acme.my.salesforce.com', 'production'],
    ['https://acme--uat.sandbox.my.salesforce.com', 'sandbox'],
    ['https://test.salesforce.com', 'sandbox'],
    ['https://acme.my.site.com/partners', 'experience-cloud'],
    ['https://acme--uat.sandbox.my.site.com', 'experience-cloud'],
    ['https://portal.acme.example', undefined],
    ['acme', undefined],
    ['', undefined],
  ] as const;
  for (const [url, expected] of rows)
    it(`${url || 'nothing'}: ${expected ?? 'none'}`, () => {
      assert.equal(orgTypeOfUrl(url), expected);
    });
});
