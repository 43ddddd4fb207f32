import { Script } from 'node:vm';

/** The sandbox of Newman 6.2.2 puts three lines before the script that it evaluates. */
const linesBefore = 3;

const frame = /eval at exec \(evalmachine\.[^)]*\), <anonymous>:(\d+):\d+/;

function lineOfSyntaxError(source: string): number | undefined {
  try {
    // Compiled only, never run; a function, because the sandbox allows `return` at the top.
    new Script(`(function () {${source}\n})`, { filename: 'script' });
    return undefined;
  } catch (error) {
    const line = /^script:(\d+)/.exec(error instanceof Error ? (error.stack ?? '') : '')?.[1];
    return line === undefined ? undefined : Number(line);
  }
}

/** The line of a script, from 1, where an error was thrown; the stack is the one of the sandbox. */
export function scriptLine(stack: string, source: string): number | undefined {
  const line = frame.exec(stack)?.[1];
  return line === undefined ? lineOfSyntaxError(source) : Number(line) - linesBefore;
}
