import assert from 'node:assert/strict';
import { identityOf } from '../../../../src/sandbox/lib/identity-of.ts';

const [org, user] = ['00DEM0000000001', '005EM0000000001'];

describe('identityOf', () => {
  it('names the org and the user of an identity URL', () => {
    const identity = { orgId: org, userId: user };
    assert.deepEqual(identityOf(`https://login.salesforce.com/id/${org}/${user}`), identity);
    assert.deepEqual(identityOf(`http://127.0.0.1:8080/org/a/id/${org}/${user}`), identity);
  });

  it('names nobody where the URL is another, or the ids are of something else', () => {
    for (const url of [
      undefined,
      '',
      `https://a.example/id/${org}`,
      `https://a.example/id/${org}/`,
      `https://a.example/id/${user}/${org}`,
      `https://a.example/id/${org}/${org}`,
      `https://a.example/id/${user}/${user}`,
      `https://a.example/id/${org}/${user}/more`,
      `https://a.example/?next=/id/${org}/${user}`,
      `see https://a.example/id/${org}/${user}`,
      `ftp://a.example/id/${org}/${user}`,
    ])
      assert.equal(identityOf(url), undefined, url);
  });
});
