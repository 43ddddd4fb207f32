import assert from 'node:assert/strict';
import Handlebars from 'handlebars';
import { precompiledTemplates, shorter } from '../../../tools/precompile-templates.ts';

const data = { title: 'Flow', steps: [{ name: 'first' }, { name: 'second' }], none: [] };

/** By what they try: a template, and what it makes of the data. */
const templates: Readonly<Record<string, readonly [template: string, made: string]>> = {
  'helpers and blocks': [
    '{{#each steps}}{{#if @last}}and {{/if}}{{name}} of {{../title}} {{else}}none{{/each}}',
    'first of Flow and second of Flow ',
  ],
  'a text that looks like what is cut': [
    '{{#with title}}{"name":"js","loc":{"start":{"line":1},"end":{"line":2}}}\n{{this}}{{/with}}',
    '{"name":"js","loc":{"start":{"line":1},"end":{"line":2}}}\nFlow',
  ],
};

const rendered = (code: string) => Handlebars.template(new Function(`return ${code}`)())(data);

describe('a template that is compiled when the package is built', () => {
  it('holds neither what only older runtimes need, nor where its helpers stand', () => {
    const code = precompiledTemplates();
    assert.deepEqual(
      ['lookupProperty ||', '"loc":'].filter((sign) => code.includes(sign)),
      [],
    );
  });

  for (const [what, [template, made]] of Object.entries(templates))
    it(`makes the same as before it was cut: ${what}`, () => {
      const code = String(Handlebars.precompile(template, { noEscape: true }));
      const short = shorter('any', code);
      assert.ok(short.length < code.length);
      assert.deepEqual([rendered(code), rendered(short)], [made, made]);
    });

  for (const code of [
    'lookupProperty = container.lookupProperty || own',
    '{"name":"js","data":data,"loc":{"start":[1,2],"end":[1,9]}}',
  ])
    it(`is refused when Handlebars writes it otherwise than we know: ${code}`, () => {
      assert.throws(
        () => shorter('guides/flow', code),
        /^Error: the template guides\/flow, compiled,/,
      );
    });
});
