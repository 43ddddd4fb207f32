import { defineCommand } from '../command.ts';

/** `grantsmith inspect` */
export const inspect = defineCommand({
  usage: 'inspect',
  summary: 'Say what a token is, whose, and why it would be refused, offline',
  options: {
    file: { type: 'string', describe: 'File with the token; standard input unless given' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['inspect --file token.txt', 'The token in a file'],
    ['inspect < token.txt', 'The same'],
  ],
  more: 'A token is never taken from the command line, which everybody on this machine can read. Nothing is sent, and neither the token nor its signature is shown.',
  async run({ file, json }, io) {
    const { pastedText } = await import('../pasted-text.ts');
    const { inspectText } = await import('../inspect-text.ts');
    const { readText } = await import('../files.ts');
    const pasted = file === undefined ? await pastedText(io) : readText(file);
    const { text, exit } = inspectText(pasted, json);
    io.out(text);
    return exit;
  },
});
