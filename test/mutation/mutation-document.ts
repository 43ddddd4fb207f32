import { explanations } from './explanations.ts';
import { parts } from './parts.ts';
import type { Mutant } from './read-report.ts';

type Reports = ReadonlyMap<string, readonly Mutant[]>;

const isFound = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';
const isLost = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

function tableRow(name: string, mutants: readonly Mutant[] | undefined): string {
  if (mutants === undefined)
    return `| ${parts[name]?.title} | \`${name}\` | not measured | | | | |`;
  const found = mutants.filter(isFound).length;
  const lost = mutants.filter(isLost).length;
  const untried = mutants.filter(({ status }) => status === 'Pending').length;
  const score = ((100 * found) / (found + lost)).toFixed(1);
  return `| ${parts[name]?.title} | \`${name}\` | ${found + lost} | ${found} | ${lost} | ${untried} | ${score} % |`;
}

/** A cell of code: no backtick ends it, and it stays short. */
function code(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return short === '' ? 'nothing' : `\`\` ${short.replace(/`/g, "'")} \`\``;
}

const line = ({ file, line: at, was, becomes }: Mutant): string =>
  `  - ${file.replace(/^src\//, '')}:${at}: ${code(was)} → ${code(becomes)}`;

const reasonOf = (mutant: Mutant): string =>
  explanations.find(({ file, was }) => file.test(mutant.file) && was.test(mutant.was))?.why ??
  unexplained;

const unexplained = 'Not looked into yet.';

function survivorsOf(name: string, mutants: readonly Mutant[]): string {
  const lost = mutants.filter(isLost);
  const lists = [...new Set(lost.map(reasonOf))].map((why) => {
    const group = lost.filter((one) => reasonOf(one) === why);
    return [`- ${why} (${group.length})`, ...group.map(line)];
  });
  const text = lists.length === 0 ? 'Nothing.' : lists.flat().join('\n');
  return `### ${parts[name]?.title}\n\n${text}`;
}

function leftOutOf(reports: Reports): string {
  const byKind = [...reports.keys()].flatMap((name) => {
    const { title, leftOut } = parts[name] ?? {};
    return leftOut === undefined
      ? []
      : [`- ${title}: ${leftOut.kinds.join(' and ')}; ${leftOut.why}.`];
  });
  const isStatic = ({ reason }: Mutant): boolean => reason.startsWith('Static');
  const quick = [...reports].flatMap(([name, mutants]) => {
    const count = mutants.filter(isStatic).length;
    return count === 0 ? [] : [`${parts[name]?.title} ${count}`];
  });
  return [
    ...byKind,
    ...(quick.length === 0
      ? []
      : [`- With \`--quick\`, what is computed while a module is loaded: ${quick.join(', ')}.`]),
  ].join('\n');
}

/** The document about the mutants, and how many survivors it has no reason for. */
export function mutationDocument(
  reports: Reports,
  day: string,
): { readonly text: string; readonly unexplained: number } {
  const lost = [...reports.values()].flat().filter(isLost);
  const text = `# Mutation testing

[Stryker](https://stryker-mutator.io) changes the code a little, such as \`<\` to \`<=\`, and runs the tests:
each such mutant should turn one red. The command writes this document, and knows the parts by name:

    npm run test:mutation -- --part signer,grants --write

Measured on ${day}. The score is the share of those tried that a test noticed; the goal is 85 %.

| Part | Name | Tried | Noticed | Survived | Not tried yet | Score |
| --- | --- | --- | --- | --- | --- | --- |
${Object.keys(parts)
  .map((name) => tableRow(name, reports.get(name)))
  .join('\n')}

Left out:

${leftOutOf(reports)}
- Handlebars templates and the scripts made of them, which Stryker cannot change.
- Tests that are slow and have others beside them, and all but 15 examples of each property.

## What survives

${[...reports].map(([name, mutants]) => survivorsOf(name, mutants)).join('\n\n')}
`;
  return { text, unexplained: lost.filter((one) => reasonOf(one) === unexplained).length };
}
