import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCli } from './built-cli.ts';

describe('grantsmith keys', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-keys-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('makes a key for its owner alone and the certificate that belongs to it, and describes both', async () => {
    const made = await startCli(['keys', '--subject', 'My integration', '--json'], cwd).ended;
    assert.equal(made.exit, 0);
    const files: { readonly privateKey: string; readonly certificate: string } = JSON.parse(
      made.stdout,
    );
    const key = readFileSync(join(cwd, files.privateKey), 'utf8');
    assert.equal(statSync(join(cwd, files.privateKey)).mode & 0o777, 0o600);
    const certificate = new X509Certificate(readFileSync(join(cwd, files.certificate)));
    assert.ok(certificate.checkPrivateKey(createPrivateKey(key)));
    assert.match(certificate.subject, /My integration/);

    const described = await Promise.all(
      [files.privateKey, files.certificate].map(
        (file) => startCli(['keys', '--describe', file, '--json'], cwd).ended,
      ),
    );
    const [ofKey, ofCertificate] = described.map(({ stdout }) => JSON.parse(stdout));
    assert.equal(ofKey.bits, 2048);
    assert.equal(ofKey.keyFingerprintSha256, ofCertificate.keyFingerprintSha256);
    assert.deepEqual(ofKey.objections, []);
    const secret = key.split('\n')[1] ?? '';
    assert.ok(described.every(({ stdout }) => !stdout.includes(secret)));
  });
});
