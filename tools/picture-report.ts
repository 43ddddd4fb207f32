/**
 * Draws docs/report.png, the picture of the README: the report of a run in which one app refuses.
 * It is drawn by hand (`npx tsx tools/picture-report.ts`, after a build), as each drawing has other bytes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Emulator, startEmulator } from '../src/emulator/start-emulator.ts';
import { openChromium } from '../test/chromium.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** An environment in which the assertion is meant for another org: the mistake that is made most. */
function withWrongAudience({ values, ...environment }: ReturnType<Emulator['environment']>) {
  return {
    ...environment,
    name: 'uat',
    values: values.map((one) =>
      one.key === 'jwtAudience' ? { ...one, value: 'https://test.salesforce.com' } : one,
    ),
  };
}

async function report(folder: string): Promise<string> {
  const emulator = await startEmulator();
  const environment = join(folder, 'uat.postman_environment.json');
  writeFileSync(environment, JSON.stringify(withWrongAudience(emulator.environment())));
  const run = ['run', 'client-credentials', 'jwt-bearer', '-e', environment, '-r', 'html'];
  const command = [fromRoot('dist/cli/main.js'), ...run, '--out', folder];
  await once(spawn(process.execPath, command, { stdio: 'ignore' }), 'close');
  await emulator.stop();
  return pathToFileURL(join(folder, 'report.html')).href;
}

const folder = mkdtempSync(join(tmpdir(), 'grantsmith-picture-'));
const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 820 } });
  await page.goto(await report(folder));
  await page.screenshot({ path: fromRoot('docs/report.png') });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
