import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestKey {
  readonly bits: number;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly pkcs1: string;
  readonly pkcs8: string;
  readonly publicPem: string;
}

function testKey(bits: number): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return {
    bits,
    privateKey,
    publicKey,
    pkcs1: String(privateKey.export({ type: 'pkcs1', format: 'pem' })),
    pkcs8: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
  };
}

const made = new Map<number, TestKey>();

/** A key of that size, made once for all tests; 2050 bits make no whole number of bytes. */
export function keyOf(bits: 1024 | 2048 | 2050 | 3072 | 4096): TestKey {
  const key = made.get(bits) ?? testKey(bits);
  made.set(bits, key);
  return key;
}

/** What `openssl` answers on standard output, in a folder with these files. */
export function openssl(
  args: readonly string[],
  files: Readonly<Record<string, string | Buffer>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-openssl-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
