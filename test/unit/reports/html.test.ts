import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { renderHtml } from '../../../src/reports/html.ts';
import { bigResult } from './big-result.ts';
import {
  assertion,
  collection,
  oddText,
  problem,
  request,
  runResult,
  sampleResult,
} from './sample-result.ts';

const between = (html: string, open: string, close: string): string => {
  const start = html.indexOf(open) + open.length;
  return html.slice(start, html.indexOf(close, start));
};

const hashOf = (source: string) =>
  `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Every start tag, with what stands in it. */
const tagsOf = (html: string) => html.match(/<[a-z!][^>]*>/gi) ?? [];

const namesOf = (html: string) =>
  [...new Set(tagsOf(html).map((tag) => /^<([\w!]+)/.exec(tag)?.[1] ?? tag))].sort();

/** A result in which every text is the given one. */
const resultOf = (text: string) =>
  runResult(
    [
      collection(text, text, {
        requests: [
          request(text, {
            folders: [text],
            method: text,
            url: text,
            assertions: [assertion(text, { outcome: 'failed', message: text, knownError: text })],
            problems: [problem('transport', { message: text, where: text, next: text })],
            console: [text],
          }),
        ],
        problems: [problem('interrupted', { message: text, next: text })],
        leftOut: [{ name: text, reason: text }],
      }),
      collection('other', text),
    ],
    { tool: { name: 'grantsmith', version: text } },
  );

describe('the HTML report', () => {
  it('allows nothing but its own style sheet and script, by their hashes', () => {
    const html = renderHtml(sampleResult);
    assert.equal((html.match(/<style/g) ?? []).length, 1);
    assert.equal((html.match(/<script/g) ?? []).length, 1);
    assert.equal(
      between(html, 'content="default-src', '"').replace(/&#x(\w+);/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
      [
        " 'none'",
        ` style-src ${hashOf(between(html, '<style>', '</style>'))}`,
        ` script-src ${hashOf(between(html, '<script>', '</script>'))}`,
        " base-uri 'none'",
        " form-action 'none'",
      ].join(';'),
    );
  });

  it('names nothing outside itself, and carries no style and no handler on an element', () => {
    const tags = tagsOf(renderHtml(sampleResult));
    for (const tag of tags) {
      assert.doesNotMatch(tag, /\s(src|srcset|action|data|poster|style|on\w+|xlink:href)=/i);
      assert.doesNotMatch(tag, /\shref="(?!#run-\d)/i);
    }
    const style = between(renderHtml(sampleResult), '<style>', '</style>');
    assert.doesNotMatch(style, /url\(|@import|@font-face/);
  });

  it('gives every id once, and links only to what is there', () => {
    const html = renderHtml(sampleResult);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const links = [...html.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id);
    assert.ok(links.length > 20);
    assert.deepEqual(
      links.filter((link) => !ids.includes(link)),
      [],
    );
  });

  it('lets no text become markup', () => {
    const plain = tagsOf(renderHtml(resultOf('plain'))).length;
    const html = renderHtml(resultOf(oddText));
    assert.equal(tagsOf(html).length, plain);
    assert.doesNotMatch(html, /<script>alert/);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.constantFrom(
            '</style><script>x()</script>',
            '"><img src=x onerror=x()>',
            "' onclick='x()",
            '</script><!--',
            '{{{this}}}',
            '&lt;b&gt;',
            ']]><b>',
            'javascript:x()',
          ),
        ),
        (text) => {
          const odd = renderHtml(resultOf(`a${text}b`));
          assert.equal(tagsOf(odd).length, plain);
          assert.deepEqual(namesOf(odd), namesOf(renderHtml(resultOf('plain'))));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says what went wrong before anything else', () => {
    const html = renderHtml(sampleResult);
    const order = ['<h1 ', 'id="findings"', 'id="overview"', 'id="runs"'].map((part) =>
      html.indexOf(part),
    );
    assert.ok(order.every((position) => position > 0));
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
  });

  it('shows what each JWT says, and its times in words', () => {
    const token = {
      name: 'access_token',
      way: 'received',
      header: { alg: 'RS256' },
      claims: { iss: '<b>org</b>', exp: 1_795_321_020, scp: ['api', 'id'] },
    } as const;
    const html = renderHtml(
      runResult([collection('c', 't', { requests: [request('r', { tokens: [token] })] })]),
    );
    assert.ok(html.includes('<summary>JWT received as access_token</summary>'));
    assert.ok(
      html.includes(
        '<dt><bdi>exp</bdi></dt><dd><code>1795321020</code> <span class="note">2026-11-22 04:17:00 UTC</span></dd>',
      ),
    );
    assert.ok(html.includes('<code>&lt;b&gt;org&lt;/b&gt;</code>'));
    assert.ok(html.includes('<code>[&quot;api&quot;,&quot;id&quot;]</code>'));
  });

  it('folds the findings beyond twenty', () => {
    const requests = Array.from({ length: 30 }, (_, index) =>
      request('r', { assertions: [assertion(`a${index}`, { outcome: 'failed' })] }),
    );
    const html = renderHtml(runResult([collection('c', 't', { requests })]));
    assert.ok(html.includes('<summary>and 10 more findings</summary>'));
    assert.equal((html.match(/<article class="finding">/g) ?? []).length, 30);
  });

  it('says that nothing was run when nothing was', () => {
    assert.ok(renderHtml(runResult([])).includes('<p class="nothing">Nothing was run.</p>'));
  });

  it('stays below 2 kB a request for 5 000 of them', () => {
    assert.ok(renderHtml(bigResult(5000)).length < 2000 * 5000);
  });
});
