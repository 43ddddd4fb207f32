import { variablesOfCondition, variablesSent } from '../../flows/variables-of.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import { environmentName } from '../../model/environment-name.ts';
import type { Flow } from '../../model/flow.ts';
import type { Parameter } from '../../model/request.ts';
import { type VariableName, variableNamed } from '../../model/variables.ts';
import type { PlainTemplates } from '../../render/plain-templates.ts';
import { renderTemplate } from '../../render/render-template.ts';
import { shellWord } from '../../render/shell-word.ts';
import { type Need, needsOf } from './needs-of.ts';
import {
  conditionsOf,
  expectedStatuses,
  keptOf,
  leftOut,
  plainRequests,
  type Request,
  type Single,
} from './plain-requests.ts';

type Data = PlainTemplates['plain/curl'];
type Step = Data['steps'][number];

/** A POSIX shell script that performs the flow with curl and openssl, and nothing else. */
export function curlScript(flow: Flow<KnownErrorId>): string {
  const requests = plainRequests(flow);
  const scripts = requests.map(({ before }) => before?.script);
  return renderTemplate('plain/curl', {
    id: flow.id,
    title: flow.title,
    summary: flow.summary,
    variables: variablesRead(flow, requests).map(variableRow),
    needed: needsOf(flow.variables, requests).map(neededRow),
    choices: choicesOf(requests),
    written: flow.variables.filter((name) => variableNamed(name).role === 'written'),
    signs: scripts.includes('sign-assertion'),
    signsIn: scripts.includes('prepare-authorization'),
    leftOut: leftOut(flow),
    steps: requests.filter(isSent).map(stepOf),
  });
}

/** What a person can set, and the script reads: the callback it asks for by itself. */
function variablesRead(
  { variables }: Flow<KnownErrorId>,
  requests: readonly Request[],
): readonly VariableName[] {
  const read = new Set(
    requests.flatMap((one) => [...variablesSent(one), ...variablesOfCondition(one.onlyIf)]),
  );
  return variables.filter(
    (name) =>
      read.has(name) &&
      variableNamed(name).role !== 'written' &&
      name !== 'emulated' &&
      name !== 'callback',
  );
}

/** A variable by which one of several requests is chosen; by any other word none would be. */
function choicesOf(requests: readonly Request[]): Data['choices'] {
  const all = requests
    .flatMap(({ onlyIf }) => conditionsOf(onlyIf))
    .flatMap((one) => ('variable' in one ? [one] : []));
  return [...new Set(all.map(({ variable }) => variable))].flatMap((name) => {
    const words = new Set(all.filter(({ variable }) => variable === name).map(({ is }) => is));
    return words.size < 2
      ? []
      : [{ name, environment: environmentName(name), words: [...words].map(shellWord).join(' ') }];
  });
}

/** The browser is sent to the authorize URL, not curl. */
function isSent({ before }: Request): boolean {
  return before?.script !== 'prepare-authorization';
}

function neededRow({ name, when }: Need): Data['needed'][number] {
  const always = when.some((conditions) => conditions.length === 0);
  const tests = new Set(when.map(testOfAll));
  return {
    name,
    environment: environmentName(name),
    condition: always ? false : [...tests].join(' || '),
  };
}

/** A shell gives && no precedence over ||. */
function testOfAll(conditions: readonly Single[]): string {
  const tests = conditions.map(test).join(' && ');
  return conditions.length > 1 ? `{ ${tests}; }` : tests;
}

/** What is another for each type of org is none here: nobody says which type it is. */
function standardOf(name: VariableName): string {
  const { value = '' } = variableNamed(name);
  return typeof value === 'string' ? value : '';
}

function variableRow(name: VariableName): Data['variables'][number] {
  const { description, secret } = variableNamed(name);
  return {
    name,
    environment: environmentName(name),
    standard: shellWord(standardOf(name)),
    note: secret === true ? `Secret. ${description}` : description,
  };
}

function stepOf(request: Request): Step {
  const condition = conditionsOf(request.onlyIf).map(test).join(' && ');
  return {
    name: `request_${request.id.replace(/\W/g, '_')}`,
    title: request.title,
    quotedTitle: shellWord(request.title),
    condition: condition === '' ? false : condition,
    getsToken: request.folder === 'Get a token',
    prepare: prepareCalls[request.before?.script ?? ''] ?? false,
    lines: linesOf(request),
    statuses: expectedStatuses(request).join(' '),
    kept: keptOf(request).map(({ part, ...kept }) => ({ ...kept, take: takes[part](kept.member) })),
  };
}

const takes = {
  whole: (member: string) => `member ${member}`,
  'org-id': () => 'part_of_id 1',
  'user-id': () => 'part_of_id 0',
} as const;

const prepareCalls: Readonly<Record<string, string>> = {
  'sign-assertion': 'sign_assertion',
  'read-callback': 'sign_in',
};

function test(condition: Single): string {
  if ('filled' in condition) return `[ -n "\${${condition.filled}}" ]`;
  if ('empty' in condition) return `[ -z "\${${condition.empty}}" ]`;
  return `[ "\${${condition.variable}}" = ${shellWord(condition.is)} ]`;
}

/** One line for each line of curl's configuration. */
function linesOf(request: Request): readonly string[] {
  const { method, url, query = [], headers = [], body } = request;
  return [
    line('request', method),
    line('url', url),
    ...authorization(request),
    ...headers.filter(isSentOne).map(({ name, value }) => line('header', `${name}: ${value}`)),
    ...(query.length === 0 ? [] : ['flag get']),
    ...query.filter(isSentOne).map(({ name, value }) => pair(name, decodeURIComponent(value))),
    ...(body?.kind === 'form'
      ? body.parameters.filter(isSentOne).map(({ name, value }) => pair(name, value))
      : []),
    ...(body?.kind === 'json' ? jsonLines(JSON.stringify(body.json)) : []),
  ];
}

const isSentOne = ({ disabled }: Parameter): boolean => disabled !== true;

const line = (name: string, value: string): string => `field ${name} ${shellWord(value)}`;

/** curl encodes the value; a code comes encoded from the callback, and is sent on as it is. */
function pair(name: string, value: string): string {
  return line(value === '{{_code}}' ? 'data' : 'data-urlencode', `${name}=${value}`);
}

function jsonLines(text: string): readonly string[] {
  return [line('header', 'Content-Type: application/json'), line('data-binary', text)];
}

function authorization({ authorization: one }: Request): readonly string[] {
  if (one.kind === 'bearer') return [line('header', `Authorization: Bearer ${one.token}`)];
  return one.kind === 'basic' ? [line('user', `${one.username}:${one.password}`)] : [];
}
