/** The manual page, from the table of the commands: `man grantsmith` where npm has installed it. */
import type { Command } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands/index.ts';
import { version } from '../src/index.ts';

type Option = Command['options'][string];

/** Text as roff shows it: a backslash, a hyphen and a dot at the beginning of a line mean something there. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');
}

const bold = (text: string): string => `\\fB${roff(text)}\\fR`;

function typed({ type, choices, alias }: Option, name: string): string {
  const names = [name, ...[alias ?? []].flat()]
    .map((one) => bold(`${one.length === 1 ? '-' : '--'}${one}`))
    .join(', ');
  const value = choices === undefined ? (type ?? 'string') : choices.join('|');
  return type === 'boolean' ? names : `${names} \\fI${roff(value)}\\fR`;
}

function presetOf({ default: preset, defaultDescription }: Option): string {
  const isTold = preset !== undefined && preset !== false && String(preset) !== '';
  const told = defaultDescription ?? (isTold ? String(preset) : '');
  return told === '' ? '' : ` Unless given: ${told}.`;
}

function optionLines([name, option]: readonly [string, Option]): readonly string[] {
  const { describe = '' } = option;
  return ['.TP', typed(option, name), roff(`${describe}.${presetOf(option)}`)];
}

function wordLines({ words }: Command): readonly string[] {
  if (words === undefined) return [];
  const { name, description, none } = words;
  return ['.TP', `\\fI${roff(name)}\\fR`, roff(`${description}. Unless given: ${none}.`)];
}

function commandLines(command: Command): readonly string[] {
  const { usage, summary, options, examples, more } = command;
  return [
    `.SS ${bold(`grantsmith ${usage}`)}`,
    roff(`${summary}.`),
    ...wordLines(command),
    ...Object.entries(options).flatMap(optionLines),
    ...(more === ''
      ? []
      : ['.PP', roff(more.replace(/\n\n/g, '\n.PP\n')).replaceAll('\\&.PP', '.PP')]),
    '.PP',
    'Examples:',
    ...examples.flatMap(([line, meaning]) => [
      '.PP',
      '.RS 4',
      '.nf',
      bold(`grantsmith ${line}`),
      '.fi',
      roff(meaning),
      '.RE',
    ]),
  ];
}

/** The README says the same; a test holds the codes against those of the program. */
export const exitStatus: readonly (readonly [number, string])[] = [
  [0, 'Passed.'],
  [1, 'Assertions failed.'],
  [2, 'Wrong usage or configuration.'],
  [3, 'Settings are missing or cannot be used; nothing was sent.'],
  [4, 'No answer, or an error in a script.'],
  [5, 'Nothing was tested.'],
  [6, 'A secret would have stood in a report, which was not written.'],
  [70, 'A bug of grantsmith.'],
  [130, 'Interrupted; what was done is reported.'],
];

const environment: readonly (readonly [string, string])[] = [
  [
    'GRANTSMITH_CLIENT_SECRET',
    'Sets clientSecret of the environments of -e; other variables likewise. Not with --config.',
  ],
  [
    'GRANTSMITH_PRIVATE_KEY_FILE',
    'Sets privateKey of these to what that file holds; other variables likewise.',
  ],
  ['NO_COLOR, FORCE_COLOR', 'No colours, or colours in any case.'],
];

/** `docs/grantsmith.1`, which `man` in package.json names. */
export function manPage(): string {
  return [
    '.\\" Written by npm run generate from src/cli/commands.',
    `.TH GRANTSMITH 1 "" ${JSON.stringify(`grantsmith ${version}`)} "User Commands"`,
    '.SH NAME',
    roff('grantsmith - Postman collections for Salesforce OAuth: generated, run, emulated'),
    '.SH SYNOPSIS',
    `${bold('grantsmith')} \\fIcommand\\fR [\\fIoption\\fR ...]`,
    '.SH DESCRIPTION',
    'Each command is a chapter below;',
    `${bold('grantsmith')} \\fIcommand\\fR ${bold('--help')} shows the same.`,
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...exitStatus.flatMap(([code, meaning]) => ['.TP', bold(String(code)), roff(meaning)]),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, meaning]) => ['.TP', bold(name), roff(meaning)]),
  ]
    .join('\n')
    .concat('\n');
}
