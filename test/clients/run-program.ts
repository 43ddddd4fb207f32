import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly exit: number | null;
  /** What it wrote to both outputs, without colours. */
  readonly text: string;
}

/** The installed program of a client, by its name in node_modules/.bin. */
export function clientProgram(name: string): string {
  return fileURLToPath(new URL(`./node_modules/.bin/${name}`, import.meta.url));
}

/** Runs a program; asynchronously, because the emulator that it calls lives in this process. */
export async function runProgram(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const exit = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  return { exit, text: text.replace(/\u001b\[[0-9;]*m/g, '') };
}
