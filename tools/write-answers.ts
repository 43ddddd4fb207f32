/** Lets the built command write down the answers that are the same for everybody. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenAnswers } from '../src/cli/written-answers.ts';

const built = new URL('../dist/cli/', import.meta.url);
const main = fileURLToPath(new URL('main.js', built));

for (const { args, file } of writtenAnswers)
  writeFileSync(new URL(file, built), execFileSync(process.execPath, [main, ...args]));
