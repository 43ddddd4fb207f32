import {
  apis,
  appKinds,
  ciSystems,
  flowIds,
  generatedFormats,
  knownErrorIds,
  languages,
  orgChoices,
  orgTypes,
  reporterNames,
  sourceFormats,
  targetFormats,
} from '../../index.ts';

/** The shells that there is a script for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** What may stand after an option: of one command, or of every command that has the option. */
export const optionValues: Readonly<Record<string, readonly string[]>> = {
  'org-type': orgTypes,
  'init org-type': orgChoices,
  flow: flowIds,
  'intake for': flowIds,
  'init api': apis,
  'generate api': [...apis, 'none'],
  format: generatedFormats,
  reporters: reporterNames.map((name) => (name === 'terminal' ? 'cli' : name)),
  from: sourceFormats,
  to: targetFormats,
  language: languages,
  app: appKinds,
  bits: ['2048', '3072', '4096'],
};

/** What may stand after a command. */
export const wordValues: Readonly<Record<string, readonly string[]>> = {
  run: flowIds,
  drift: flowIds,
  generate: flowIds,
  doctor: flowIds,
  metadata: flowIds,
  report: ['merge', 'render'],
  ci: ciSystems,
  explain: knownErrorIds,
  keys: ['check'],
  completion: shells,
};

/** Commands that take files, too, or files alone. */
export const fileCommands: readonly string[] = [
  'run',
  'report',
  'drift',
  'keys',
  'convert',
  'intake',
];
