import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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

  const check = (...files: readonly string[]) => startCli(['keys', 'check', ...files], cwd).ended;
  const openssl = (...args: readonly string[]): string =>
    execFileSync('openssl', args, { cwd, encoding: 'utf8', stdio: 'pipe' });

  it('checks a pair of openssl, in any order, and shows the fingerprint that openssl shows', async () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'key.pem',
      '-out',
      'app.crt',
      '-days',
      '30',
      '-subj',
      '/CN=EXAMPLE',
    );
    openssl('rsa', '-in', 'key.pem', '-traditional', '-out', 'pkcs1.pem');
    const fingerprint = openssl('x509', '-noout', '-fingerprint', '-sha256', '-in', 'app.crt')
      .trim()
      .replace(/^.*=/, '');
    for (const files of [
      ['key.pem', 'app.crt'],
      ['app.crt', 'pkcs1.pem'],
    ]) {
      const { stdout, exit } = await check(...files);
      assert.equal(exit, 0);
      assert.ok(stdout.includes(`  SHA-256      ${fingerprint}\n`), stdout);
      assert.match(stdout, /\(29 days left\)/);
      assert.match(stdout, /belong together\.\nSalesforce takes it\.\n$/);
    }
  });

  it('tells a key and a certificate that do not belong together', async () => {
    await startCli(['keys', '--out', 'one'], cwd).ended;
    await startCli(['keys', '--out', 'other'], cwd).ended;
    const { stdout, exit } = await check('one/private-key.pem', 'other/certificate.crt');
    assert.equal(exit, 3);
    assert.match(stdout, /Objection: The key and the certificate do not belong together\./);
  });

  it('tells what Salesforce will not take', async () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:1024',
      '-nodes',
      '-sha1',
      '-keyout',
      'key.pem',
      '-out',
      'app.crt',
      '-days',
      '1',
      '-subj',
      '/CN=EXAMPLE',
    );
    const { stdout, exit } = await check('app.crt');
    assert.equal(exit, 3);
    assert.match(stdout, /Doubt: The certificate is signed with sha1WithRSAEncryption/);
    assert.match(stdout, /Objection: The key has 1024 bits\./);
  });

  it('shows no size where the key has none that counts', async () => {
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'key.pem');
    openssl('req', '-x509', '-key', 'key.pem', '-out', 'app.crt', '-subj', '/CN=EXAMPLE');
    const { stdout, exit } = await check('app.crt');
    assert.equal(exit, 3);
    assert.match(stdout, /^ {2}key {10}not RSA, ecdsa-with-SHA256$/m);
  });

  it('overwrites only when it is told to, and writes PKCS#1 when that is wanted', async () => {
    const first = await startCli(['keys', '--out', '.'], cwd).ended;
    const key = readFileSync(join(cwd, 'private-key.pem'), 'utf8');
    const refused = await startCli(['keys', '--out', '.'], cwd).ended;
    assert.deepEqual([first.exit, refused.exit], [0, 2]);
    assert.equal(readFileSync(join(cwd, 'private-key.pem'), 'utf8'), key);

    const forced = await startCli(['keys', '--out', '.', '--force', '--pkcs1'], cwd).ended;
    assert.equal(forced.exit, 0);
    assert.match(
      readFileSync(join(cwd, 'private-key.pem'), 'utf8'),
      /^-----BEGIN RSA PRIVATE KEY-----/,
    );
    assert.equal(statSync(join(cwd, 'private-key.pem')).mode & 0o777, 0o600);
    assert.match(openssl('rsa', '-in', 'private-key.pem', '-check', '-noout'), /RSA key ok/);
    const signature = [
      'dgst',
      '-sha256',
      '-sign',
      'private-key.pem',
      '-out',
      'signature',
      'certificate.crt',
    ];
    openssl(...signature);
    openssl('x509', '-in', 'certificate.crt', '-pubkey', '-noout', '-out', 'public.pem');
    assert.equal(
      openssl(
        'dgst',
        '-sha256',
        '-verify',
        'public.pem',
        '-signature',
        'signature',
        'certificate.crt',
      ),
      'Verified OK\n',
    );
  });
});
