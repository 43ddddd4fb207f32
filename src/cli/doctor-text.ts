import picocolors from 'picocolors';
import { counted, type Diagnosis, type Finding, type Severity, sourceName } from '../index.ts';
import { wrapped } from './wrapped.ts';

/** How a diagnosis is shown. */
export interface DoctorTextOptions {
  readonly colour: boolean;
  /** Whether no host was to be asked. */
  readonly offline: boolean;
}

type Colours = ReturnType<typeof picocolors.createColors>;

const looks: Readonly<
  Record<Severity, { readonly mark: string; readonly colour: 'red' | 'yellow' | 'cyan' }>
> = {
  error: { mark: '✖', colour: 'red' },
  warning: { mark: '!', colour: 'yellow' },
  note: { mark: '·', colour: 'cyan' },
};

const hanging = '          ';

/** A word in front, and the text beside it. */
const row = (word: string, text: string): string =>
  wrapped(text, hanging).replace(hanging, `  ${word.padEnd(hanging.length - 2)}`);

/** Which explanation goes on from here, and where the statement comes from. */
function footing({ basis, knownError }: Finding): readonly string[] {
  return [
    ...(knownError === undefined ? [] : [row('more', `grantsmith explain ${knownError}`)]),
    ...(basis === undefined
      ? []
      : [row('source', `${sourceName(basis.source)} (${basis.confidence})`)]),
  ];
}

function findingText(finding: Finding, colours: Colours): string {
  const { id, severity, variable, what, why, fix } = finding;
  const { mark, colour } = looks[severity];
  const head = `${mark} ${severity}${variable === undefined ? '' : ` in ${variable}`}`;
  return [
    `${colours[colour](head)} ${colours.dim(`(${id})`)}`,
    colours.bold(wrapped(what)),
    row('why', why),
    row('fix', fix),
    ...footing(finding),
    '',
  ].join('\n');
}

function numbers(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((one) => one.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, severity))
    .join(', ');
}

function verdict(findings: readonly Finding[], colours: Colours): string {
  if (findings.length === 0) return colours.green('✔ Nothing stands in the way.');
  return findings.some(({ severity }) => severity === 'error')
    ? colours.red(`✖ ${numbers(findings)}`)
    : colours.green(`✔ Nothing stands in the way: ${numbers(findings)}`);
}

function askedText({ asked }: Diagnosis, offline: boolean): string {
  if (asked.length > 0) return `Asked, with nothing secret: ${asked.join(', ')}`;
  return offline
    ? 'No host was asked (--offline).'
    : 'No host was asked for its discovery document: what is wrong with it comes first.';
}

/** The findings, the gravest first, and what was done to get them. */
export function doctorText(path: string, diagnosis: Diagnosis, options: DoctorTextOptions): string {
  const colours = picocolors.createColors(options.colour);
  const { flows, findings } = diagnosis;
  return [
    `${path}, looked at for ${flows.join(', ')}`,
    '',
    ...findings.map((finding) => findingText(finding, colours)),
    colours.dim(askedText(diagnosis, options.offline)),
    verdict(findings, colours),
    '',
  ].join('\n');
}
