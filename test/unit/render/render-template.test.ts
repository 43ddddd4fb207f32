import assert from 'node:assert/strict';
import { renderTemplate } from '../../../src/render/render-template.ts';

/** Everything that could break out of a script, of markup or of a template. */
const hostile = `"quoted" 'single' </script><b>&amp; {{url}} {{#each x}} \${1} \`tick\`\nnext line`;

describe('renderTemplate', () => {
  it('renders the template of that name', () => {
    assert.equal(
      renderTemplate('assertions/empty-body', { title: 'the body is empty' }),
      "pm.test('the body is empty', function () {\n" +
        "  pm.expect(pm.response.responseSize, 'bytes of the body').to.equal(0);\n});\n",
    );
  });

  it('renders the same again from its cache', () => {
    const render = (): string => renderTemplate('refusals/status', { title: 'gone', status: 410 });
    assert.equal(render(), render());
  });

  it('writes a hostile value into a script as a literal, on the line it stands in', () => {
    const code = renderTemplate('assertions/empty-body', { title: hostile });
    assert.equal(code.split('\n').length, 4);
    assert.doesNotMatch(code, /<\/script>/);
    const titles: string[] = [];
    const expectation = { to: { equal: () => undefined } };
    new Function('pm', code)({
      test: (title: string, body: () => void) => {
        titles.push(title);
        body();
      },
      expect: () => expectation,
      response: { text: () => '' },
    });
    assert.deepEqual(titles, [hostile]);
  });

  it('keeps a hostile banner within its comment', () => {
    const code = renderTemplate('script', {
      banner: [hostile],
      body: 'done();',
      library: '',
      job: false,
      last: false,
    });
    assert.equal(code.split('\n')[1], '(function () {');
  });

  it('is strict: a member that the data lacks is an error, and so is a name nobody knows', () => {
    const nothing: unknown = {};
    assert.throws(
      // Cast: what the compiler would not let through, a caller in plain JavaScript may do.
      () => renderTemplate('assertions/empty-body', nothing as { title: string }),
      /\{\{js\}\} was given nothing/,
    );
    assert.throws(
      () => renderTemplate('assertions/nothing' as 'assertions/empty-body', { title: '' }),
      /there is no template assertions\/nothing/,
    );
  });
});
