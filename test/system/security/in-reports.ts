import assert from 'node:assert/strict';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { explain } from '../../../src/known-errors/explain.ts';
import { renderGithubAnnotations } from '../../../src/reports/github-annotations.ts';
import { renderGithubSummary } from '../../../src/reports/github-summary.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { renderJunit } from '../../../src/reports/junit.ts';
import { renderTap } from '../../../src/reports/tap.ts';
import { renderTerminal } from '../../../src/reports/terminal.ts';
import { share } from '../../../src/support/share.ts';
import { environmentWith, filledIn } from '../../unit/support/environment-with.ts';
import type { Defence } from './defence.ts';
import { hostileResult } from './hostile-result.ts';

const markup = '</title></script><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x';
const markdown =
  '[click](https://attacker.example) ![x](https://attacker.example/p.png) <b>x</b> |';
const escapes =
  '\u001b[2J\u001b]0;title\u0007\u001b]52;c;ZXZpbA==\u0007\u001b[1Aover\u009b2J\u0008\rback\u0000';
const turned = 'user\u202e\u2066// admin\u2069\u2066';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

const letterFor = async (customer: string) => {
  const flow = 'client-credentials';
  const environment = environmentWith(filledIn);
  const { zip } = await share({ environment, customer, flow, language: 'en' });
  const files = unzipSync(zip.bytes);
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { html: textOf('letter.html'), markdown: textOf('letter.md') };
};

/** What a stranger writes into what a person reads. */
export const inReports: readonly Defence[] = [
  {
    threat: 'HTML and scripts in the HTML report',
    holds() {
      const html = renderHtml(hostileResult(markup));
      assert.equal((html.match(/<script/g) ?? []).length, 1);
      assert.ok(!/<img|<[^>]* on\w+=/.test(html));
      assert.match(html, /http-equiv="Content-Security-Policy" content="default-src/);
    },
  },
  {
    threat: 'Markdown and HTML in the job summary of GitHub',
    holds() {
      const summary = renderGithubSummary(hostileResult(markdown));
      assert.ok(!/(?<!\\)\]\(|(?<!\\)!\[|(?<!\\)<b>/.test(summary), summary);
      const [row = ''] = summary.split('\n').filter((line) => line.includes('click'));
      assert.equal(row.split('|').length - 1, 10, row);
    },
  },
  {
    threat: 'Workflow commands in the annotations of GitHub',
    holds() {
      const lines = renderGithubAnnotations(hostileResult('x\n::add-mask::y\r\n::error title=z::'))
        .trim()
        .split('\n');
      assert.ok(lines.length > 0);
      for (const line of lines) assert.match(line, /^::error title=[^:,]*::[^\r]*$/);
    },
  },
  {
    threat: 'Markup in JUnit XML and in TAP',
    holds() {
      const hostile = hostileResult(`${markup} ]]> &lol; \u0000`);
      assert.equal(XMLValidator.validate(renderJunit(hostile)), true);
      const tap = renderTap(hostileResult('x\nok 1 - forged\nBail out!')).split('\n');
      assert.deepEqual(
        tap.filter((line) => /^(ok 1 - forged|Bail out!)/.test(line)),
        [],
      );
    },
  },
  {
    threat: 'Terminal escape sequences in the table of a run',
    holds() {
      const text = renderTerminal(hostileResult(escapes), { colour: false });
      assert.ok(!obeyed.test(text.replaceAll('\n', '')), JSON.stringify(text));
    },
  },
  {
    threat: 'Text that shows in another order than it has (Trojan Source)',
    async holds() {
      const hostile = hostileResult(turned);
      const texts = [
        renderTerminal(hostile, { colour: false }),
        renderGithubSummary(hostile),
        renderJunit(hostile),
        renderHtml(hostile),
      ];
      for (const text of texts) assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(text));
    },
  },
  {
    threat: 'Markup in the name of a customer, in a letter',
    async holds() {
      const letter = await letterFor(`${markup} ${markdown}`);
      assert.ok(!/<script|<img|<b>x/.test(letter.html));
      assert.ok(
        !/(?<!\\)<(script|img|b)\b|(?<!\\)!\[|(?<!\\)\]\(https:\/\/attacker/.test(letter.markdown),
      );
    },
  },
  {
    threat: 'A known error that the words of a server only pretend to be',
    holds() {
      assert.deepEqual(explain(markup), []);
      assert.deepEqual(explain('__proto__'), []);
    },
  },
];
