import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Answer {
  readonly code: number | null;
  /** What it printed, errors too. */
  readonly text: string;
  /** What stands in its folder afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs openssl on files of its own, which are named in the arguments and gone afterwards. */
export function openssl(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-keys-'));
  try {
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), text, { mode: 0o600 });
    const { status, stdout, stderr } = spawnSync('openssl', args, {
      cwd: folder,
      encoding: 'utf8',
    });
    const names = readdirSync(folder);
    return {
      code: status,
      text: stdout + stderr,
      files: Object.fromEntries(
        names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What openssl prints; an error is thrown as the test's own. */
export function opensslText(
  args: readonly string[],
  files?: Readonly<Record<string, string>>,
): string {
  const { code, text } = openssl(args, files);
  if (code !== 0) throw new Error(`openssl ${args.join(' ')}: ${text}`);
  return text;
}
