import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { Failure } from '../../src/model/failure.ts';
import { openChromium } from '../chromium.ts';
import { allTokens, summary, withLogin } from './login/with-login.ts';

/** Pictures of the pages go here when it is set. */
const pictures = process.env['LOGIN_PICTURES'];

describe('a login in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  async function picture(page: Page, name: string): Promise<void> {
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` });
  }

  for (const colorScheme of ['light', 'dark'] as const)
    it(`goes over login and consent to a page without the code, in the ${colorScheme}`, () =>
      withLogin({}, async ({ emulator, url, redirectUrl, ended }) => {
        const page = await browser.newPage({ colorScheme });
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(url);
        await page.getByRole('button', { name: /Emma Emulator/ }).click();
        await page.getByRole('button', { name: 'Allow' }).click();
        await page.getByText('Signed in').waitFor();
        assert.equal(page.url(), redirectUrl);
        await picture(page, `signed-in-${colorScheme}`);
        assert.deepEqual(summary(await ended), allTokens);
        assert.deepEqual(complaints, []);
        await page.close();
        assert.ok(emulator.journal().length > 0);
      }));

  it('shows a person who denies what that means', () =>
    withLogin({}, async ({ url, redirectUrl, ended }) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.getByRole('button', { name: /Emma Emulator/ }).click();
      await page.getByRole('button', { name: 'Deny' }).click();
      await page.getByText('Not signed in').waitFor();
      assert.equal(page.url(), redirectUrl);
      assert.match(String(await page.locator('main').textContent()), /end-user-denied/);
      await picture(page, 'denied');
      assert.ok((await ended) instanceof Failure);
      await page.close();
    }));
});
