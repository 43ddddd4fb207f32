import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { counted } from '../../../src/model/counted.ts';
import type { RunResult } from '../../../src/model/run-result.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { openChromium } from '../../chromium.ts';
import { bigResult } from './big-result.ts';
import {
  assertion,
  collection,
  passedResult,
  request,
  runResult,
  sampleResult,
} from './sample-result.ts';

const failed = assertion('Status is 200', { outcome: 'failed', message: 'expected 400' });

/** One run in which every request fails alike. */
const longResult = runResult([
  collection('long', 'emulator', {
    requests: Array.from({ length: 500 }, (_, index) =>
      request(`Step ${index + 1}`, { assertions: [failed] }),
    ),
  }),
]);

const phone = { viewport: { width: 375, height: 780 } };

/** Texts in the page whose contrast with what lies behind them is below 4.5 to 1 (WCAG 2.2, 1.4.3). */
const faintTexts = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if ((channels(colour)[3] ?? 1) === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('body *:not(svg, svg *, script)')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((element) => {
      const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 4.5;
    })
    .map((element) => element.className + ': ' + element.textContent.slice(0, 40));
})()`;

describe('the HTML report, in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-report-'));
  let browser: Browser;

  before(async () => {
    browser = await openChromium();
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the report of a run, and sees that it complains of nothing and fetches nothing. */
  async function withReport(
    result: RunResult,
    settings: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const file = join(folder, 'report.html');
    writeFileSync(file, renderHtml(result));
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => requests.push(request.url()));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    await use(page);
    await context.close();
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      requests.filter((one) => one !== url),
      [],
    );
  }

  /** How many there are that are neither filtered out nor folded away. */
  const visible = (page: Page, selector: string): Promise<number> =>
    page
      .locator(selector)
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);

  /** By the keyboard: on a busy machine a click on a page that has just opened may be lost. */
  async function showOnlyFailures(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Only failures' }).press('Enter');
    await page.locator('[aria-pressed="true"]', { hasText: 'Only failures' }).waitFor();
  }

  it('filters by failures and back', () =>
    withReport(sampleResult, {}, async (page) => {
      assert.equal(
        await page.title(),
        'Failed: 5 of 32 assertions failed, 6 problems · grantsmith',
      );
      assert.equal(await visible(page, '.request'), 18);
      await showOnlyFailures(page);
      assert.equal(await visible(page, '.request'), 6);
      assert.equal(await visible(page, '.request:not(.bad)'), 0);
      assert.equal(await visible(page, '.run'), 4);
      await page.getByRole('button', { name: 'All' }).click();
      assert.equal(await visible(page, '.request'), 18);
    }));

  it('names each folder above its requests, and not while it filters', () =>
    withReport(sampleResult, {}, async (page) => {
      const run = page.locator('.run', { hasText: 'client-credentials' });
      assert.deepEqual(await run.locator('.folder').allTextContents(), [
        'Get a token',
        'Use the token',
        'Inspect and revoke',
        'Negative cases',
      ]);
      await showOnlyFailures(page);
      assert.equal(await visible(page, '.folder'), 0);
    }));

  it('opens the request that a finding points at', () =>
    withReport(sampleResult, {}, async (page) => {
      const link = page.getByRole('link', { name: 'Read the limits' }).first();
      const target = page.locator(String(await link.getAttribute('href')));
      assert.equal(await target.getAttribute('open'), null);
      await link.click();
      assert.equal(await target.getAttribute('open'), '');
      await target.getByText('Look at line 12 of the test script').waitFor();
      assert.ok(await target.getByText('Script error').isVisible());
    }));

  it('goes to a request that is far below a long list of places', () =>
    withReport(longResult, {}, async (page) => {
      await page.getByText('and 495 more').click();
      const link = page.getByRole('link', { name: 'Step 300' });
      const target = page.locator(String(await link.getAttribute('href')));
      await link.click();
      await target.locator('.assertions').waitFor();
      const top = await target.evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(top > 0 && top < 300, `${top} pixels from the top`);
    }));

  it('is complete without scripts', () =>
    withReport(sampleResult, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await visible(page, '.request'), 18);
      assert.equal(await visible(page, '.filter'), 0);
      await page.locator('.request.bad summary').first().click();
      assert.equal(await visible(page, '.request.bad .assertions'), 1);
    }));

  it('draws the request sequence and the timings of a single run at once', () =>
    withReport(passedResult, {}, async (page) => {
      assert.equal(await visible(page, '.sequence'), 1);
      assert.equal(await page.locator('.sequence a').count(), 5);
      assert.equal(await visible(page, '.timings li'), 6);
      const widths = await page
        .locator('.timings rect.median')
        .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
      const [first = 0, second = 0] = widths;
      assert.ok(first > 200 && Math.abs(second / first - 12 / 61) < 0.02, widths.join());
    }));

  it('shows odd texts as they are', () =>
    withReport(sampleResult, {}, async (page) => {
      await page.locator('.run', { hasText: 'org one.two' }).locator('.request > summary').click();
      assert.ok(await page.getByText('<script>alert("odd")</script>').first().isVisible());
    }));

  for (const size of [1, 100, 5000]) {
    it(`is usable with ${counted(size, 'request')}, on a screen and on a phone`, async () => {
      const result = size === 1 ? firstOf(passedResult) : bigResult(size);
      await withReport(result, {}, async (page) => {
        assert.equal(await page.locator('.request').count(), size);
        if (size > 1) {
          await showOnlyFailures(page);
          assert.equal(await visible(page, '.request'), size / 20);
        }
      });
      await withReport(result, phone, async (page) => {
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        assert.ok(width <= 375, `${width} pixels`);
      });
    });
  }

  it('fits a phone with everything opened', () =>
    withReport(sampleResult, phone, async (page) => {
      await page.evaluate(
        'for (const fold of document.querySelectorAll("details")) fold.open = true',
      );
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(width <= 375, `${width} pixels`);
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has enough contrast in ${colorScheme} colours`, () =>
      withReport(sampleResult, { colorScheme }, async (page) => {
        await page.evaluate(
          'for (const fold of document.querySelectorAll("details")) fold.open = true',
        );
        assert.deepEqual(await page.evaluate(faintTexts), []);
        const paper = await page.evaluate<string>(
          'getComputedStyle(document.body).backgroundColor',
        );
        assert.equal(paper, colorScheme === 'light' ? 'rgb(250, 250, 248)' : 'rgb(20, 23, 26)');
      }));
  }

  it('prints what failed whole, without what cannot be used on paper', () =>
    withReport(sampleResult, { colorScheme: 'dark' }, async (page) => {
      const pdf = await page.pdf();
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      assert.equal(await page.locator('.request.bad[open]').count(), 6);
      assert.equal(await page.locator('.request:not(.bad)[open]').count(), 0);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await visible(page, '.filter'), 0);
      const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      assert.equal(paper, 'rgb(255, 255, 255)');
    }));
});

function firstOf(result: RunResult): RunResult {
  const collections = result.collections.map((one) => ({
    ...one,
    requests: one.requests.slice(0, 1),
  }));
  return runResult(collections);
}
