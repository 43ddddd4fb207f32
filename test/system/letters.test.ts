import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { languages } from '../../src/support/letters/languages.ts';
import { share } from '../../src/support/share.ts';
import { openChromium } from '../chromium.ts';
import { environmentWith, filledIn } from '../unit/support/environment-with.ts';

/** Pictures of the letters go here when it is set. */
const pictures = process.env['LETTER_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined)
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

/** What the page asked for, and what the browser complained of. */
function watched(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('console', (message) => seen.push(message.text()));
  return seen;
}

async function checkPaper(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  assert.equal(paper, 'rgb(255, 255, 255)', 'paper is white, in the dark too');
  await picture(page, `${name}-paper`);
}

describe('the letter, in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  async function look(html: string, colorScheme: 'light' | 'dark', name: string): Promise<void> {
    const page = await browser.newPage({ colorScheme });
    const seen = watched(page);
    await page.setContent(html);
    assert.match(String(await page.locator('h1').textContent()), /Müller & <b>Söhne<\/b> GmbH/);
    await picture(page, name);
    await page.setViewportSize({ width: 375, height: 780 });
    assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= 375);
    await picture(page, `${name}-phone`);
    await checkPaper(page, name);
    assert.deepEqual(
      seen.filter((one) => !one.startsWith('data:')),
      [],
      'nothing is loaded, and nothing is refused',
    );
    await page.close();
  }

  for (const language of languages)
    it(`fits a screen, a phone and paper, and loads nothing, in ${language}`, async () => {
      const { letters } = await share({
        environment: environmentWith({
          ...filledIn,
          url: 'https://acme--dev.sandbox.my.salesforce.com',
        }),
        customer: 'Müller & <b>Söhne</b> GmbH',
        flow: 'client-credentials',
        keep: ['url', 'version'],
        language,
      });
      const html = letters.find(({ path }) => path === 'letter.html')?.text ?? '';
      await look(html, 'light', `${language}-light`);
      await look(html, 'dark', `${language}-dark`);
    });
});
