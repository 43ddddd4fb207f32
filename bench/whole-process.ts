import { spawn } from 'node:child_process';

/** Milliseconds that a Node.js program takes from its start to its end; it must end well. */
export async function wholeProcess(args: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  const code = await new Promise((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  );
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
  return performance.now() - start;
}
