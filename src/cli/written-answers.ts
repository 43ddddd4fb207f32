/** An answer that is the same for everybody, which the build therefore writes down beside `main.js`. */
export interface WrittenAnswer {
  readonly args: readonly string[];
  readonly file: string;
}

/** What is asked for most, and can be answered before yargs or a flow is loaded. */
export const writtenAnswers: readonly WrittenAnswer[] = [
  { args: ['--help'], file: 'help.txt' },
  { args: ['list'], file: 'list.txt' },
  { args: ['list', '--json'], file: 'list.json' },
];
