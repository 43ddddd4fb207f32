import assert from 'node:assert/strict';
import { participantOf } from '../../../../src/reports/html/participant-of.ts';

describe('participantOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['https://acme.my.salesforce.com/services/oauth2/token', 'Token endpoint'],
    ['https://acme.my.site.com/partners/services/oauth2/token?x=1', 'Token endpoint'],
    ['http://127.0.0.1:4000/org/one/services/oauth2/authorize?state=a', 'Authorize endpoint'],
    ['https://acme.my.salesforce.com/services/oauth2/introspect', 'OAuth services'],
    ['https://acme.my.salesforce.com/services/oauth2/userinfo', 'OAuth services'],
    ['https://login.salesforce.com/id/00DEXAMPLE/005EXAMPLE', 'OAuth services'],
    ['https://login.salesforce.com/id/keys', 'OAuth services'],
    ['https://acme.my.salesforce.com/.well-known/openid-configuration', 'OAuth services'],
    ['https://acme.my.salesforce.com/services/data/v64.0/limits', 'Salesforce APIs'],
    ['https://api.salesforce.com/einstein/ai-agent/v1/sessions', 'Salesforce APIs'],
    ['https://tenant.sector.logik.io/api/Admin/v3/rules', 'CPQ admin API'],
    ['http://127.0.0.1:4000/cpq/api/Admin/v3/rules', 'CPQ admin API'],
    ['https://evil.example/?to=/services/oauth2/token', 'evil.example'],
    ['https://logik.io.evil.example/', 'logik.io.evil.example'],
    ['{{_endpoint}}/services/data', 'Salesforce APIs'],
    ['%7B%7Burl%7D%7D/elsewhere', 'Unknown host'],
    ['', 'Unknown host'],
  ];
  for (const [url, participant] of cases) {
    it(`is ${participant} for ${url === '' ? 'no URL' : url}`, () => {
      assert.equal(participantOf(url), participant);
    });
  }
});
