import assert from 'node:assert/strict';
import Handlebars from 'handlebars';
import { optionsFor, strictOptions } from '../../../src/render/template-options.ts';

describe('a template is read', () => {
  it('so that values are escaped in markup, and in nothing else', () => {
    assert.deepEqual(
      ['page.html.hbs', 'script.js.hbs', 'guide.md.hbs'].map((file) => optionsFor(file).noEscape),
      [false, true, true],
    );
  });

  it('so that a name or a helper that nobody knows is an error', () => {
    const options = strictOptions({ noEscape: true });
    assert.throws(() => Handlebars.compile('{{title}}', options)({}), /"title" not defined/);
    assert.throws(
      () => Handlebars.compile('{{nobody title}}', options)({ title: 'x' }),
      /unknown helper nobody/,
    );
  });
});
