import { explanations } from './explanations.ts';
import { parts } from './parts.ts';
import type { Measurement, Mutant } from './read-report.ts';

/** What was measured last, by the name of the part. */
export type Measurements = Readonly<Record<string, Measurement>>;

function tableRow(name: string, measured: Measurement | undefined): string {
  const title = `| ${parts[name]?.title} | \`${name}\` |`;
  if (measured === undefined) return `${title} never | | | | | |`;
  const { day, noticed, untried, survivors } = measured;
  const tried = noticed + survivors.length;
  const score = ((100 * noticed) / tried).toFixed(1);
  return `${title} ${day} | ${tried} | ${noticed} | ${survivors.length} | ${untried} | ${score} % |`;
}

/** A cell of code: no backtick ends it, and it stays short. */
function code(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return short === '' ? 'nothing' : `\`\` ${short.replace(/`/g, "'")} \`\``;
}

const line = ({ file, line: at, was, becomes }: Mutant): string =>
  `  - ${file.replace(/^src\//, '')}:${at}: ${code(was)} → ${code(becomes)}`;

/** Why a mutant survives, as far as that is known. */
export const reasonOf = (mutant: Mutant): string | undefined =>
  explanations.find(({ file, was }) => file.test(mutant.file) && was.test(mutant.was))?.why;

function survivorsOf(name: string, { survivors }: Measurement): string {
  const lists = [...new Set(survivors.map(reasonOf))].map((why) => {
    const group = survivors.filter((one) => reasonOf(one) === why);
    return [`- ${why ?? 'Not looked into yet.'} (${group.length})`, ...group.map(line)];
  });
  const text = lists.length === 0 ? 'Nothing.' : lists.flat().join('\n');
  return `### ${parts[name]?.title}\n\n${text}`;
}

/** `docs/mutation.md`. */
export function mutationDocument(measurements: Measurements): string {
  const names = Object.keys(parts);
  return `# Mutation testing

[Stryker](https://stryker-mutator.io) changes the code a little, such as \`<\` to \`<=\`, and runs the tests:
each such mutant should turn one red. A command runs it, knows the parts by name, and writes this document:

    npm run test:mutation -- --part signer,grants --write

The score is the share of those tried that a test noticed, or that ran without an end; the goal is 85 %.

| Part | Name | Measured | Tried | Noticed | Survived | Not tried | Score |
| --- | --- | --- | --- | --- | --- | --- | --- |
${names.map((name) => tableRow(name, measurements[name])).join('\n')}

Left out:

- With \`--quick\`, what is computed while a module is loaded; it counts as not tried.
- What stands before \`as\`, such as the whole catalogue of known errors, which is \`as const\`: Stryker leaves it alone.
- Handlebars templates and the scripts made of them, which Stryker cannot change.
- Tests that are slow and have others beside them, and all but 15 examples of each property.

## What survives

${names
  .flatMap((name) => {
    const measured = measurements[name];
    return measured === undefined ? [] : [survivorsOf(name, measured)];
  })
  .join('\n\n')}
`;
}
