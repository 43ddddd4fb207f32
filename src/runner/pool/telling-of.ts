const longest = 2_000;

/**
 * What is worth telling of what a process wrote to its error output: its end, or the one line that says
 * why V8 gave up, of all the heap figures before it and the native stack after it.
 */
export function tellingOf(said: string): string {
  return /^FATAL ERROR: .*$/m.exec(said)?.[0].trim() ?? said.slice(-longest).trim();
}
