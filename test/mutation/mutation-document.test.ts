import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { explanations } from './explanations.ts';
import { type Measurements, mutationDocument, reasonOf } from './mutation-document.ts';
import { parts } from './parts.ts';

const measured: Measurements = JSON.parse(
  readFileSync(new URL('measured.json', import.meta.url), 'utf8'),
);
const survivors = Object.values(measured).flatMap((one) => one.survivors);

describe('the document of mutation testing', () => {
  it('says what was measured', () => {
    assert.equal(readFileSync('docs/mutation.md', 'utf8'), mutationDocument(measured));
  });

  it('knows why each mutant survived', () => {
    assert.deepEqual(
      survivors.filter((mutant) => reasonOf(mutant) === undefined),
      [],
    );
  });

  it('has no reason for which nothing survived', () => {
    const used = new Set(survivors.map(reasonOf));
    assert.deepEqual(
      explanations.map(({ why }) => why).filter((why) => !used.has(why)),
      [],
    );
  });

  it('is of the parts that there are', () => {
    assert.deepEqual(
      Object.keys(measured).filter((name) => !Object.hasOwn(parts, name)),
      [],
    );
  });
});
