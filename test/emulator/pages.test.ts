import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../chromium.ts';
import { authorizeQuery, orgClient } from './org-client.ts';
import { getWithHost } from './raw-request.ts';
import { withEmulator } from './with-emulator.ts';

/** Pictures of the pages go here when it is set. */
const pictures = process.env['EMULATOR_PICTURES'];

describe('the pages of the emulator, in a browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await openChromium();
  });

  after(() => browser.close());

  async function picture(page: Page, name: string): Promise<void> {
    if (pictures !== undefined) {
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    }
  }

  /** Nothing may run over the edge of a phone. */
  async function fitsPhone(page: Page): Promise<boolean> {
    await page.setViewportSize({ width: 375, height: 780 });
    return (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 375;
  }

  it('lead from login over consent to the callback, and show it all in the journal', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (!message.text().includes('401')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));

      await page.goto(emulator.url + authorizeQuery(client));
      assert.equal(await page.title(), 'Log in · grantsmith emulator');
      await picture(page, 'login');

      await page.getByLabel('Username').fill(client.value('username'));
      await page.getByLabel('Password').fill('EXAMPLE_wrong_password');
      await page.getByRole('button', { name: 'Log in' }).click();
      assert.match(
        String(await page.getByRole('alert').textContent()),
        /check your username and password/,
      );
      await picture(page, 'login-refused');

      await page.getByLabel('Password').fill(client.value('password'));
      await page.getByRole('button', { name: 'Log in' }).click();
      assert.equal(await page.title(), 'Allow access? · grantsmith emulator');
      assert.deepEqual(await page.locator('.scopes code').allTextContents(), [
        'openid',
        'api',
        'refresh_token',
      ]);
      await picture(page, 'approval');

      await page.getByRole('button', { name: 'Allow' }).click();
      const callback = new URL(page.url());
      assert.equal(callback.pathname, '/callback');
      assert.equal(callback.searchParams.get('state'), 'some state');
      const code = callback.searchParams.get('code') ?? '';
      assert.match(code, /^aPrxEMULATOR\.\w+==$/);
      assert.equal(await page.locator('code.value').first().textContent(), code);
      await picture(page, 'callback');

      await client.token({ grant_type: 'client_credentials', client_id: 'EXAMPLE_unknown' });
      await page.goto(`${emulator.url}/journal`);
      const refusals = await page.locator('.entry.bad .what').allTextContents();
      assert.deepEqual(refusals, ['client-identifier-invalid', 'authentication-failure']);
      assert.match(
        String(await page.locator('.entry.bad').first().textContent()),
        /no app of the org emulator has the consumer key EXAMPLE_unknown/,
      );
      await page.locator('.entry.bad summary').first().click();
      await picture(page, 'journal');
      assert.deepEqual(complaints, []);
      await page.close();
    }));

  it('take a user who denies back to the callback, which says what that means', () =>
    withEmulator({}, async (emulator) => {
      const page = await browser.newPage();
      await page.goto(emulator.url + authorizeQuery(orgClient(emulator)));
      await page.getByRole('button', { name: /Emma Emulator/ }).click();
      await page.getByRole('button', { name: 'Deny' }).click();
      const query = new URL(page.url()).searchParams;
      assert.deepEqual(Object.fromEntries(query), {
        error: 'access_denied',
        error_description: 'end-user denied authorization',
        state: 'some state',
      });
      assert.match(String(await page.locator('main').textContent()), /end-user-denied/);
      await picture(page, 'denied');
      await page.close();
    }));

  it('show an API-only user the error page, with the way out', () =>
    withEmulator({}, async (emulator) => {
      const page = await browser.newPage();
      await page.goto(emulator.url + authorizeQuery(orgClient(emulator)));
      await page.getByRole('button', { name: /Integration User/ }).click();
      assert.equal(new URL(page.url()).pathname, '/setup/secur/RemoteAccessErrorPage.apexp');
      assert.equal(await page.getByRole('alert').textContent(), 'OAUTH_APPROVAL_ERROR_GENERIC');
      assert.match(String(await page.locator('main').textContent()), /approval-error-generic/);
      await picture(page, 'error');
      await page.close();
    }));

  it('ask a user who approved before no second time, unless the prompt or a logout says so', () =>
    withEmulator({}, async (emulator) => {
      const page = await browser.newPage();
      const url = emulator.url + authorizeQuery(orgClient(emulator));
      await page.goto(url);
      await page.getByRole('button', { name: /Emma Emulator/ }).click();
      await page.getByRole('button', { name: 'Allow' }).click();
      await page.goto(url);
      assert.equal(new URL(page.url()).pathname, '/callback');
      await page.goto(`${url}&immediate=true`);
      assert.match(page.url(), /callback\?code=/);

      await page.goto(`${url}&prompt=consent`);
      assert.equal(await page.title(), 'Allow access? · grantsmith emulator');
      await page.goto(`${url}&prompt=login&login_hint=user%40emulator.example`);
      assert.equal(await page.getByLabel('Username').inputValue(), 'user@emulator.example');
      await page.goto(`${emulator.url}/services/auth/idp/oidc/logout`);
      await page.goto(url);
      assert.equal(await page.title(), 'Log in · grantsmith emulator');
      await page.close();
    }));

  it('have one title, and fit a phone, in the light and in the dark', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      await client.token({ grant_type: 'client_credentials', client_id: 'EXAMPLE_unknown' });
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme });
        const long = 'x'.repeat(300);
        const paths = [
          '/',
          '/journal',
          authorizeQuery(client),
          '/callback?code=EXAMPLE%3D%3D',
          `/setup/secur/RemoteAccessErrorPage.apexp?error=${long}&error_description=${long}`,
        ];
        for (const [position, path] of paths.entries()) {
          await page.goto(emulator.url + path);
          assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, path);
          await picture(page, `${colorScheme}-${position}`);
          assert.equal(await fitsPhone(page), true, path);
          await picture(page, `${colorScheme}-phone-${position}`);
          await page.setViewportSize({ width: 1280, height: 800 });
        }
        await page.close();
      }
    }));

  it('tell in the journal which request it was, and what is a known error and what is not', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      await client.token({ grant_type: 'client_credentials', client_id: 'EXAMPLE_unknown' });
      await client.get('/nowhere');
      const page = await browser.newPage();
      await page.goto(`${emulator.url}/journal`);
      const facts = await page.locator('.inside p').allTextContents();
      assert.deepEqual(facts, [
        'Why: nothing is at /nowhere',
        'Refusal: no-such-page',
        'Host: my-domain · No. 2',
        'Why: no app of the org emulator has the consumer key EXAMPLE_unknown',
        'Known error: client-identifier-invalid',
        'Host: my-domain · No. 1',
      ]);
      await page.close();
    }));

  it('say of the journal what it leaves out, and what it is empty of', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const client = orgClient(emulator);
      const all = Array.from({ length: 201 }, () => client.get('/id/keys'));
      await Promise.all(all);
      const textsOf = async (path: string) => {
        const { text } = await client.get(path);
        return [...text.matchAll(/<p class="(?:lead|empty)">(.*)<\/p>/g)].map(([, words]) => words);
      };
      assert.deepEqual(await textsOf('/journal'), [
        'Requests to the org emulator, newest first: 201, of which 0 refused. Times are UTC. The newest 200 are here; the control API has all.',
      ]);
      assert.deepEqual(await textsOf('/journal?outcome=refused'), [
        'Requests to the org emulator, newest first: 201, of which 0 refused. Times are UTC.',
        'No request was refused.',
      ]);
      assert.deepEqual(await textsOf('/org/acme/journal'), [
        'Requests to the org acme, newest first: 0, of which 0 refused. Times are UTC.',
        'No request yet. This page shows the newest ones when it is loaded again.',
      ]);
    }));

  it('name no host that cannot be asked under the name that they were asked by', () =>
    withEmulator({}, async (emulator) => {
      const hostsOf = (text: string) =>
        [...text.matchAll(/<dt>([^<]*)<\/dt><dd><code>(http:[^<]*)/g)].map(([, kind]) => kind);
      const own = ['My Domain', 'CPQ tenant'];
      const { text } = await orgClient(emulator).get('/');
      const byName = await getWithHost(emulator.url, 'emulator.my.salesforce.com', '/');
      assert.deepEqual(hostsOf(text), [
        ...own,
        'login.salesforce.com',
        'test.salesforce.com',
        'Experience Cloud site',
        'Lightning',
      ]);
      assert.deepEqual(hostsOf(byName), own);
      assert.deepEqual([text.includes('/__admin'), byName.includes('/__admin')], [true, false]);
    }));
});
