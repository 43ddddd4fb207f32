import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authorizeUrl } from '../../../../src/sandbox/lib/authorize-url.ts';
import { pkceChallenge } from '../../../../src/sandbox/lib/pkce-challenge.ts';
import { usePm } from '../fake-pm.ts';

describe('authorizeUrl', () => {
  it('stands on the org, or on the site of the org', () => {
    usePm({ url: 'https://org.my.salesforce.com' });
    assert.equal(
      authorizeUrl({ response_type: 'code' }),
      'https://org.my.salesforce.com/services/oauth2/authorize?response_type=code',
    );
    usePm({ url: 'https://org.my.site.com/', site: '/partners/' });
    assert.equal(
      authorizeUrl({ response_type: 'code' }),
      'https://org.my.site.com/partners/services/oauth2/authorize?response_type=code',
    );
  });

  it('writes every value so that it comes back out of the query', () => {
    usePm({ url: 'https://org.my.salesforce.com' });
    const values = fc.dictionary(
      fc.stringMatching(/^[a-z_]{1,12}$/),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    fc.assert(
      fc.property(values, (query) => {
        const { searchParams } = new URL(authorizeUrl(query));
        assert.deepEqual({ ...Object.fromEntries(searchParams) }, { ...query });
      }),
    );
  });

  it('leaves out what is null or empty', () => {
    usePm({ url: 'https://org.my.salesforce.com' });
    const url = authorizeUrl({ a: '1', scope: '', state: null });
    assert.equal(url, 'https://org.my.salesforce.com/services/oauth2/authorize?a=1');
  });

  it('says that the URL of the org is missing', () => {
    usePm({});
    assert.throws(() => authorizeUrl({}), new Error('url is empty. Fill it in.'));
  });
});

describe('pkceChallenge', () => {
  it('answers the example of RFC 7636 appendix B', () => {
    assert.equal(
      pkceChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });
});
