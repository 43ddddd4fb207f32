import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { Browser, Page } from 'playwright-core';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { openChromium } from '../chromium.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Check {
  readonly words: string;
  readonly passed: boolean;
}

interface View {
  readonly of: string;
  readonly template: string;
  readonly data: { readonly checks: readonly Check[] };
}

interface Ran {
  readonly views: readonly View[];
  /** What the tab *Test Results* shows for a request. */
  readonly resultsOf: (request: string) => readonly Check[];
}

/** What today's Postman would show beside the token requests of a flow. */
async function viewsOf(id: string, folder: string, emulator: Emulator): Promise<Ran> {
  const files = ['collection', 'environment'].map((name) => join(folder, `${id}.${name}.json`));
  const [collectionFile = '', environmentFile = ''] = files;
  const text = readFileSync(fromHere(`../../collections/${id}.postman_collection.json`), 'utf8');
  const { item, ...rest }: { readonly item: readonly unknown[] } = JSON.parse(text);
  writeFileSync(collectionFile, JSON.stringify({ ...rest, item: item.slice(0, 1) }));
  writeFileSync(environmentFile, JSON.stringify(emulator.environment()));
  const child = spawn(process.execPath, [fromHere('./run-with-runtime.mjs'), ...files]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  await new Promise((resolve) => child.on('close', resolve));
  const { views, errors, assertions }: Output = JSON.parse(output);
  assert.deepEqual(errors, []);
  return {
    views,
    resultsOf: (request) =>
      assertions
        .filter(({ of }) => of === request)
        .map(({ name, passed }) => ({ words: name, passed })),
  };
}

interface Output {
  readonly views: readonly View[];
  readonly errors: readonly string[];
  readonly assertions: readonly {
    readonly of: string;
    readonly name: string;
    readonly passed: boolean;
  }[];
}

interface Looks {
  readonly kind: string | null;
  readonly readable: boolean;
  readonly checks: string | null;
  readonly complaints: number;
  readonly countsDown: boolean;
}

async function look(browser: Browser, page: string, colorScheme: 'light' | 'dark'): Promise<Looks> {
  const tab = await browser.newPage({ colorScheme });
  await tab.setContent(page);
  const readable: boolean = await tab.evaluate(
    '((style) => style.color !== style.backgroundColor)(getComputedStyle(document.body))',
  );
  const looks = {
    kind: await tab.locator('h1').textContent(),
    readable,
    checks: await tab.locator('h2').last().textContent(),
    complaints: await tab.getByText('not so:').count(),
    countsDown: (await tab.locator('#left').count()) > 0 && (await countsDown(tab)),
  };
  await tab.close();
  return looks;
}

const looksRight = (kind: string, checks: number): Looks => ({
  kind,
  readable: true,
  checks: `Checks: ${checks} of ${checks} passed`,
  complaints: 0,
  countsDown: kind.endsWith('a JWT'),
});

async function countsDown(tab: Page): Promise<boolean> {
  const left = tab.locator('#left');
  const before = await left.textContent();
  await tab.waitForTimeout(1600);
  return /^\d+ min \d+ s$/.test(before ?? '') && (await left.textContent()) !== before;
}

describe("the view of a token in today's Postman", () => {
  let emulator: Emulator;
  let folder: string;
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-views-'));
    emulator = await startEmulator();
  });
  after(async () => {
    await browser.close();
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const secrets = () =>
    emulator
      .environment()
      .values.filter(({ type, value }) => type === 'secret' && value !== '')
      .map(({ value }) => value);

  for (const [id, kinds] of [
    ['client-credentials', ['Access token, opaque', 'Access token, opaque', 'Access token, a JWT']],
    ['authorization-code', ['Access token, opaque', 'Access token, opaque']],
    ['asset-token', ['Access token, opaque', 'Asset token, a JWT', 'Asset token, a JWT']],
  ] as const) {
    it(`comes with every token, in light and dark, and never shows one: ${id}`, async () => {
      const { views, resultsOf } = await viewsOf(id, folder, emulator);
      const pages = views.map(({ template, data }) => Handlebars.compile(template)(data));
      assert.doesNotMatch(pages.join('\n'), /\b00D\w{12}!|eyJ\w{8}|5Aep/);
      assert.deepEqual(
        secrets().filter((secret) => pages.join('\n').includes(secret)),
        [],
      );
      const schemes = ['light', 'dark', 'light'] as const;
      assert.deepEqual(
        await Promise.all(pages.map((page, at) => look(browser, page, schemes[at] ?? 'dark'))),
        kinds.map((kind, at) => looksRight(kind, views[at]?.data.checks.length ?? 0)),
      );
      // Nothing is left out of the list, and nothing is in it that Postman was not told.
      for (const { of, data } of views) {
        assert.ok(data.checks.length > 7, of);
        assert.deepEqual(data.checks, resultsOf(of), of);
      }
    });
  }
});
