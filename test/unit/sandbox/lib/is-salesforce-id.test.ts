import assert from 'node:assert/strict';
import { identityOf } from '../../../../src/sandbox/lib/identity-of.ts';
import { isSalesforceId } from '../../../../src/sandbox/lib/is-salesforce-id.ts';

describe('isSalesforceId', () => {
  it('takes ids of 18 characters with a right checksum', () => {
    for (const id of [
      '00DEM00000000012AA',
      '005EM0000000001YAA',
      '02iEM0000000001YAA',
      // All upper case: each of the three letters stands for 31.
      'ABCDEABCDEABCDE555',
      '000000000000000AAA',
    ]) {
      assert.equal(isSalesforceId(id), true, id);
    }
  });

  it('takes ids of 15 characters, which have no checksum', () => {
    assert.equal(isSalesforceId('00DEM0000000001'), true);
  });

  it('refuses a wrong checksum, another length and other characters', () => {
    for (const id of [
      '00DEM00000000012AB',
      '00dEM00000000012AA',
      '00DEM00000000012A',
      '00DEM00000000012AAA',
      '00DEM000000000-2AA',
      '',
    ]) {
      assert.equal(isSalesforceId(id), false, id);
    }
  });

  it('refuses what is no text', () => {
    assert.deepEqual(
      [undefined, null, 5, {}, ['00DEM00000000012AA']].map((value) => isSalesforceId(value)),
      [false, false, false, false, false],
    );
  });

  it('looks at the key prefix when one is given', () => {
    assert.equal(isSalesforceId('005EM0000000001YAA', '005'), true);
    assert.equal(isSalesforceId('005EM0000000001YAA', '00D'), false);
  });
});

describe('identityOf', () => {
  const ids = { orgId: '00DEM00000000012AA', userId: '005EM0000000001YAA' };

  it('finds both ids, whatever the host and the path in front', () => {
    for (const base of [
      'https://login.salesforce.com',
      'https://test.salesforce.com',
      'http://127.0.0.1:8080/org/other',
    ]) {
      assert.deepEqual(identityOf(`${base}/id/${ids.orgId}/${ids.userId}`), ids, base);
    }
  });

  it('answers undefined when an id is missing, wrong, or of another kind', () => {
    for (const url of [
      undefined,
      '',
      `https://login.salesforce.com/id/${ids.orgId}`,
      `https://login.salesforce.com/id/${ids.userId}/${ids.orgId}`,
      `https://login.salesforce.com/id/00DEM00000000012AB/${ids.userId}`,
      `https://login.salesforce.com/id/${ids.orgId}/${ids.userId}/more`,
      `ftp://login.salesforce.com/id/${ids.orgId}/${ids.userId}`,
    ]) {
      assert.equal(identityOf(url), undefined, url);
    }
  });
});
