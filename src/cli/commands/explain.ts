import { defineCommand } from '../command.ts';

/** `grantsmith explain` */
export const explain = defineCommand({
  usage: 'explain [text..]',
  summary: 'Explain a refusal of Salesforce, offline',
  words: {
    name: 'text',
    description: 'What was answered, or the id of a known error',
    none: 'standard input',
    dashIsInput: true,
  },
  options: { json: { type: 'boolean', default: false, describe: 'Print one JSON document' } },
  examples: [
    ['explain "invalid_grant: audience is invalid"', 'Why, where to look, how to fix it'],
    ['explain audience-is-invalid', 'By the id that a report names'],
    ['explain < answer.json', 'The whole body, or a page, from a file'],
  ],
  async run({ json }, io, words) {
    const { pastedText } = await import('../pasted-text.ts');
    const { explainText, textIn } = await import('../explain-text.ts');
    const pasted = words.length === 0 ? await pastedText(io) : textIn(words);
    const { text, exit } = explainText(pasted, json);
    io.out(text);
    return exit;
  },
});
