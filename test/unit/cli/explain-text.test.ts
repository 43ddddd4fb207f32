import assert from 'node:assert/strict';
import { explainText } from '../../../src/cli/explain-text.ts';
import { explain } from '../../../src/index.ts';

const ofOne = /^ {2}A guess, going by a code, a status or single words alone\.$/m;
const ofAll = /^No known error has these words\./;

/** The title of each error, and whether it is called a guess. */
function told(text: string): readonly (readonly [title: string, isGuess: boolean])[] {
  return explainText(text, false)
    .text.split(/\n\n(?=\S)/)
    .map((part) => [part.split('\n')[0] ?? '', ofOne.test(part)]);
}

const titles = (text: string, isGuess: (certain: boolean) => boolean) =>
  explain(text).map(({ id, error, certain }) => [`${error.title} (${id})`, isGuess(certain)]);

describe('explainText', () => {
  it('calls each guess one that stands beside what is certain', () => {
    const text = 'invalid_app_access user is not admin approved; the audience assertion';
    assert.deepEqual(new Set(explain(text).map(({ certain }) => certain)), new Set([true, false]));
    assert.deepEqual(
      told(text),
      titles(text, (certain) => !certain),
    );
  });

  it('says once that all of them are guesses', () => {
    const [first = '', ...parts] = explainText('the audience clapped', false).text.split(/\n\n/);
    assert.match(first, ofAll);
    assert.doesNotMatch(parts.join('\n\n'), ofOne);
  });

  it('says nothing of guesses where there are none', () => {
    const { text } = explainText('invalid_grant: audience is invalid', false);
    assert.doesNotMatch(text, /guess|may be/i);
  });
});
