import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { isAbsolute, join, normalize } from 'node:path';
import { unzipSync } from 'fflate';
import { generate } from '../../../src/generator/generate.ts';
import { Failure } from '../../../src/model/failure.ts';
import { isNestedTooDeep } from '../../../src/model/is-nested-too-deep.ts';
import { parseConfiguration } from '../../../src/regression/config/parse-configuration.ts';
import { goldenPath } from '../../../src/regression/golden/golden-file.ts';
import { parseRunResult } from '../../../src/reports/parse-run-result.ts';
import { environmentIn } from '../../../src/runner/environment-in.ts';
import { intake } from '../../../src/support/intake.ts';
import { share } from '../../../src/support/share.ts';
import { startCli } from '../../cli/built-cli.ts';
import { environmentWith, filledIn } from '../../unit/support/environment-with.ts';
import type { Defence } from './defence.ts';

const climbing = ['../../etc/passwd', '..', '/etc/passwd', 'a/../../b', '..\\..\\b', 'C:\\x', '\0'];

/** A path that stays in the folder it is joined to, on every system. */
const staysInside = (path: string) =>
  !isAbsolute(path) && !normalize(path).startsWith('..') && !/[\\:\0]|(^|\/)\.\.(\/|$)/.test(path);

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Nine levels of ten aliases each: a thousand million values in 500 characters. */
const laughs = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
  .concat(
    [...'bcdefghij'].map(
      (name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[at]}`)}]`,
    ),
  )
  .join('\n');

const documentWith = (more: string) =>
  `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"d"}}}}},"x":${more}}`;

const generatedWith = (text: string) =>
  generate({ flows: ['client-credentials'], openApi: [{ file: 'x.yaml', text }] });

const exitOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
    return 'done';
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return error.exit;
  }
};

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-security-'));
  try {
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a request of a document that refers to this address would have fetched. */
async function fetchedBy(text: (url: string) => string): Promise<number> {
  let count = 0;
  const server = createServer((_request, response) => {
    count += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  await exitOf(() => generatedWith(text(`http://127.0.0.1:${port}/x.json`)));
  await new Promise((resolve) => server.close(resolve));
  return count;
}

/** What names and texts in files could make the machine do. */
export const inFiles: readonly Defence[] = [
  {
    threat: 'A target or collection whose name leads out of the golden folder',
    holds() {
      for (const name of climbing)
        assert.ok(staysInside(goldenPath({ target: name, collection: name })), name);
    },
  },
  {
    threat: 'A customer whose name leads out of a folder or of the archive',
    async holds() {
      for (const customer of climbing.slice(0, 6)) {
        const flow = 'client-credentials';
        const environment = environmentWith(filledIn);
        const { zip, letters } = await share({ environment, customer, flow, language: 'en' });
        const names = [zip, ...letters]
          .map(({ path }) => path)
          .concat(Object.keys(unzipSync(zip.bytes)));
        assert.deepEqual(
          names.filter((name) => !staysInside(name) || name.includes('/')),
          [],
        );
      }
    },
  },
  {
    threat: 'A configuration or document whose names lead out of the folder of generated files',
    async holds() {
      for (const name of climbing) {
        const hosts = { [name]: { url: 'https://acme.my.salesforce.com' } };
        assert.equal(await exitOf(() => generate({ shape: { hosts } })), 'usage');
        const files = await generate({ flows: ['client-credentials'], shape: { name } });
        assert.ok(files.every(({ path }) => staysInside(path) && !path.includes('/')));
      }
    },
  },
  {
    threat: 'An OpenAPI document that refers to a file or an address',
    async holds() {
      const usage = ['file:///etc/passwd', '/etc/passwd', '../x.yaml#/a', 'https://a.example/x'];
      for (const ref of usage)
        assert.equal(await exitOf(() => generatedWith(documentWith(`{"$ref":"${ref}"}`))), 'usage');
      assert.equal(await fetchedBy((url) => documentWith(`{"$ref":"${url}"}`)), 0);
      assert.equal(
        await fetchedBy((url) =>
          documentWith(`{"externalValue":"${url}","mapping":{"a":"${url}"}}`),
        ),
        0,
      );
    },
  },
  {
    threat: 'YAML whose aliases stand for a thousand million values',
    async holds() {
      assert.equal(await exitOf(() => parseConfiguration(`${laughs}\n`, 'c.yml')), 'usage');
      assert.equal(await exitOf(() => generatedWith(laughs)), 'usage');
    },
  },
  {
    threat: 'JSON or YAML that is nested a hundred thousand levels deep',
    async holds() {
      for (const text of [deep(100_000), '- '.repeat(100_000), '{a: '.repeat(100_000)]) {
        assert.equal(await exitOf(() => parseConfiguration(text, 'c.yml')), 'usage');
        assert.equal(await exitOf(() => generatedWith(text)), 'usage');
      }
      assert.ok(!isNestedTooDeep(JSON.stringify(deep(150))));
      assert.equal((await intake(deep(100_000), { language: 'en', now: 0 })).format, 'unknown');
      await inFolder(async (folder) => {
        writeFileSync(join(folder, 'deep.json'), `{"info":{},"item":${deep(100_000)}}`);
        const { exit, stderr } = await startCli(['run', 'deep.json'], folder).ended;
        assert.deepEqual([exit, /nested too deeply/.test(stderr)], [2, true]);
      });
    },
  },
  {
    threat: 'Members named __proto__ or constructor in JSON and YAML',
    async holds() {
      const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
      await exitOf(() =>
        environmentIn(JSON.parse(`{"values":[${evil}],"__proto__":${evil}}`), 'e'),
      );
      await exitOf(() => parseRunResult(`{"schema":"grantsmith.run/1","__proto__":${evil}}`));
      await exitOf(() => parseConfiguration(`orgs: {__proto__: ${evil}, a: {<<: ${evil}}}`, 'c'));
      await exitOf(() => generatedWith(documentWith(evil)));
      await exitOf(() => generatedWith(documentWith('{"$ref":"#/__proto__/polluted"}')));
      await exitOf(() => intake(evil, { language: 'en', now: 0 }));
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    },
  },
  {
    threat: 'Escape sequences in a file, repeated in an error message',
    holds: () =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, 'x.json'), '{"\u001b[2J\u009b": \u001b]0;title\u0007}');
        for (const args of [
          ['run', 'x.json'],
          ['run', '\u001b[2J.json'],
          ['generate', '--openapi', 'x.json'],
          ['explain', '\u001b]52;c;ZXZpbA==\u0007'],
        ]) {
          const { stdout, stderr } = await startCli(args, folder, { FORCE_COLOR: '1' }).ended;
          // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are all that may be there
          const rest = (stdout + stderr).replace(/\u001b\[[\d;]*m/g, '');
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          assert.ok(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(rest), JSON.stringify(rest));
        }
        assert.deepEqual(readdirSync(folder), ['x.json']);
      }),
  },
];
