/** The reference of the command line, from the table of the commands. */
import type { Command } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands/index.ts';

type Option = Command['options'][string];

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function valueText({ type, array, choices, default: fallback }: Option): string {
  const kind = choices?.map(String).join(', ') ?? type ?? 'string';
  const many = array === true ? `${kind}, more than once` : kind;
  const isTold = fallback !== undefined && fallback !== false && fallback !== '';
  return isTold ? `${many}; \`${String(fallback)}\` unless told` : many;
}

function optionRow([name, option]: readonly [string, Option]): string {
  const names = [name, ...[option.alias ?? []].flat()]
    .map((one) => `\`${one.length === 1 ? '-' : '--'}${one}\``)
    .join(', ');
  return `| ${names} | ${cell(valueText(option))} | ${cell(option.describe ?? '')} |`;
}

function section({ name, usage, summary, options, examples }: Command): readonly string[] {
  const rows = Object.entries(options).map(optionRow);
  return [
    `## ${name}`,
    '',
    `${summary}.`,
    '',
    '```text',
    `grantsmith ${usage}`,
    '```',
    '',
    ...(rows.length > 0
      ? ['| option | value | meaning |', '| --- | --- | --- |', ...rows, '']
      : []),
    ...examples.map(([line, meaning]) => `- \`grantsmith ${line}\`: ${meaning}`),
    '',
  ];
}

/** `docs/cli.md` */
export function cliDocument(): string {
  return [
    '# The commands',
    '',
    '<!-- Written by npm run generate from src/cli/commands. -->',
    '',
    '`grantsmith COMMAND --help` says the same in the terminal; the README has the exit codes.',
    '',
    ...commands.flatMap(section),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
