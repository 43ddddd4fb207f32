import assert from 'node:assert/strict';
import { type Finding, mergeFindings } from '../../../src/redaction/findings.ts';
import { maskName, maskOf } from '../../../src/redaction/fingerprint.ts';

const found = (name: string, start: number, end: number, registered = true): Finding => ({
  name,
  start,
  end,
  registered,
  fingerprint: '012345',
  notation: 'text',
});

describe('findings', () => {
  it('are put in order, and stay apart where they only touch', () => {
    assert.deepEqual(mergeFindings([found('b', 4, 8), found('a', 0, 4)]), [
      found('a', 0, 4),
      found('b', 4, 8),
    ]);
  });

  it('that overlap become one over both, with the name of the longer', () => {
    assert.deepEqual(mergeFindings([found('short', 0, 5), found('long', 3, 10)]), [
      found('long', 0, 10),
    ]);
    assert.deepEqual(mergeFindings([found('long', 0, 8), found('short', 5, 10)]), [
      found('long', 0, 10),
    ]);
  });

  it('are measured by their length, wherever they stand', () => {
    const later = [found('short', 100, 105), found('long', 103, 110)];
    assert.deepEqual(mergeFindings(later), [found('long', 100, 110)]);
    const together = [found('a', 100, 105), found('b', 100, 109), found('c', 100, 107)];
    assert.deepEqual(mergeFindings(together), [found('b', 100, 109)]);
  });

  it('that begin together become one, whichever came first', () => {
    const both = [found('short', 2, 5), found('long', 2, 9)];
    assert.deepEqual(mergeFindings(both), [found('long', 2, 9)]);
    assert.deepEqual(mergeFindings(both.toReversed()), [found('long', 2, 9)]);
  });

  it('have the name that is registered, however short, before one that is guessed', () => {
    assert.deepEqual(mergeFindings([found('guess', 0, 20, false), found('known', 15, 18)]), [
      found('known', 0, 20),
    ]);
    assert.deepEqual(mergeFindings([found('known', 0, 4), found('guess', 2, 20, false)]), [
      found('known', 0, 20),
    ]);
  });

  it('of equal length keep the name of the first', () => {
    assert.deepEqual(mergeFindings([found('first', 0, 4), found('second', 2, 6)]), [
      found('first', 0, 6),
    ]);
  });

  it('chain up', () => {
    const chain = [found('a', 0, 3), found('b', 2, 6), found('c', 5, 7), found('d', 7, 9)];
    assert.deepEqual(mergeFindings(chain), [found('b', 0, 7), found('d', 7, 9)]);
  });
});

describe('the name in a mask', () => {
  it('has only what is safe everywhere, and forty characters at the most', () => {
    assert.deepEqual(['client.secret-1_x', 'a <b> "c"', '', 'x'.repeat(41), 'ä'].map(maskName), [
      'client.secret-1_x',
      'a_b_c_',
      'secret',
      'x'.repeat(40),
      '_',
    ]);
  });

  it('stands before the fingerprint', () => {
    assert.equal(maskOf('clientSecret', '012345'), '«clientSecret sha256:012345»');
  });
});
