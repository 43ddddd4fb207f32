import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { pageNamed, pages } from '../../../src/flows/pages.ts';

/** Whose pages a description may link to. */
const hosts = [
  'help.salesforce.com',
  'developer.salesforce.com',
  'www.rfc-editor.org',
  'www.servicenow.com',
];

const named = flows.flatMap((flow) => flow.requests.flatMap((request) => request.see));

describe('the pages that requests name', () => {
  it('are there for every request', () => {
    const without = flows.flatMap((flow) => flow.requests.filter(({ see }) => see.length === 0));
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
  });

  it('are all known, on hosts that are trusted, over https', () => {
    for (const { url } of [...named.map(pageNamed), ...Object.values(pages)]) {
      const { protocol, host } = new URL(url);
      assert.ok(protocol === 'https:' && hosts.includes(host), url);
    }
  });

  it('are all in use', () => {
    assert.deepEqual(
      Object.keys(pages).filter((name) => !named.includes(name)),
      [],
    );
  });

  it('lead to the section of an RFC', () => {
    assert.deepEqual(pageNamed('RFC 6749 section 4.1.3'), {
      title: 'RFC 6749 section 4.1.3',
      url: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
    });
  });

  it('are refused when nobody knows them', () => {
    assert.throws(() => pageNamed('RFC 6749'), /there is no page RFC 6749/);
    assert.throws(() => pageNamed('constructor'), /there is no page constructor/);
  });
});
