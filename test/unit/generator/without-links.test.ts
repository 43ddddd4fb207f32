import assert from 'node:assert/strict';
import { withoutLinks } from '../../../src/generator/without-links.ts';

describe('a text without links', () => {
  for (const [text, coded] of [
    ['Set url.', 'Set url.'],
    ['Set url to https://a.example, and wait.', 'Set url to `https://a.example`, and wait.'],
    ['Begin it with https://.', 'Begin it with `https://`.'],
    ['It is `http://localhost/` here.', 'It is `http://localhost/` here.'],
    ['(see http://a.example/b?c=d).', '(see `http://a.example/b?c=d`).'],
  ] as const) {
    it(`is ${coded}`, () => assert.equal(withoutLinks(text), coded));
  }
});
