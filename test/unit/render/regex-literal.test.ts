import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { regexLiteral } from '../../../src/render/regex-literal.ts';

describe('regexLiteral', () => {
  it('writes a literal with its flags', () => {
    assert.equal(regexLiteral('^no-store$', 'i'), '/^no-store$/i');
  });

  it('lets no slash and no line end in the source end the literal', () => {
    const literal = regexLiteral('a/b\n</script>');
    assert.doesNotMatch(literal, /\n/);
    assert.equal(runInNewContext(`${literal}.test('a/b\\n</script>')`), true);
  });

  it('refuses what is no regular expression', () => {
    assert.throws(() => regexLiteral('('), SyntaxError);
  });
});
