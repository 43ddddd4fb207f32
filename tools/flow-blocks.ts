/** What `docs/flows.md` says about a flow that follows from its definition. */
import { flows } from '../src/flows/index.ts';
import { variablesForPeople } from '../src/flows/variables-of.ts';
import { mustFill } from '../src/generator/must-fill.ts';
import { saidBy } from '../src/generator/said-by.ts';
import { mermaidDiagram } from '../src/generator/sequence-diagram.ts';
import { type KnownErrorId, knownError } from '../src/known-errors/catalogue.ts';
import type { Flow, FlowRequest } from '../src/model/flow.ts';
import { type VariableName, variableNamed } from '../src/model/variables.ts';
import { markdownTable } from './markdown-table.ts';

type AnyFlow = Flow<KnownErrorId>;
type AnyRequest = FlowRequest<KnownErrorId>;

/** The request that the flow is about; the others of *Get a token* lead to it or vary it. */
const mainRequest: Readonly<Record<AnyFlow['id'], string>> = {
  'client-credentials': 'token',
  'jwt-bearer': 'token',
  'asset-token': 'exchange',
  'authorization-code': 'token',
  'username-password': 'token',
};

function mainRequestOf({ id, requests }: AnyFlow): AnyRequest {
  const found = requests.find((request) => request.id === mainRequest[id]);
  if (found === undefined) throw new Error(`${id} has no request ${mainRequest[id]}`);
  return found;
}

/** Titles of what is asserted of the answers; captures take something out and prove nothing. */
function assertedBy(requests: readonly AnyRequest[]): readonly string[] {
  const titles = requests
    .flatMap(({ assertions }) => assertions)
    .filter(({ kind }) => kind !== 'capture' && kind !== 'capture-callback')
    .map(({ title, basis }) =>
      basis.confidence === 'inferred' ? `${title} (against the emulator alone)` : title,
    );
  return [...new Set(titles)];
}

/** Asset tokens are of another shape, so they do not count here. */
function sharedTitles(): readonly string[] {
  const lists = flows
    .filter(({ id }) => id !== 'asset-token')
    .map((flow) => assertedBy([mainRequestOf(flow)]));
  const [first = [], ...others] = lists;
  return first.filter((title) => others.every((list) => list.includes(title)));
}

const asList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** What is asserted of the token answer of each flow alike. */
export function sharedAssertions(): string {
  return asList(sharedTitles());
}

function exchange(request: AnyRequest): string {
  const form = request.body?.kind === 'form' ? request.body.parameters : [];
  const lines = form.map(({ name, value }, at) => `${at === 0 ? '' : '&'}${name}=${value}`);
  return [
    '```http',
    `${request.method} ${request.url}`,
    'Content-Type: application/x-www-form-urlencoded',
    '',
    ...lines,
    '```',
  ].join('\n');
}

function variableLines(flow: AnyFlow): string {
  const forPeople = variablesForPeople(flow).filter(
    (name) => variableNamed(name).role !== 'written',
  );
  const needed = mustFill(flow);
  const named = (names: readonly VariableName[]) => names.map((name) => `\`${name}\``).join(', ');
  return [
    `Must be filled in: ${named(forPeople.filter((name) => needed.has(name)))}.`,
    `May be: ${named(forPeople.filter((name) => !needed.has(name)))}.`,
  ].join(' ');
}

const toldRefusals = 4;

function refusalTable({ knownErrors }: AnyRequest): string {
  const rows = knownErrors
    .slice(0, toldRefusals)
    .map((id) => [
      `[\`${saidBy(id)}\`](known-errors.md#${id})`,
      knownError(id).because[0] ?? '',
      knownError(id).fix[0] ?? '',
    ]);
  return markdownTable(['the answer says', 'most likely because', 'first fix'], rows);
}

function ownAssertions(flow: AnyFlow): string {
  const shared = sharedTitles();
  const requests = flow.requests.filter(
    ({ folder, method }) => folder === 'Get a token' && method === 'POST',
  );
  const own = assertedBy(requests).filter((title) => !shared.includes(title));
  return own.length === 0 ? 'Asserted besides: nothing.' : `Asserted besides:\n\n${asList(own)}`;
}

/** A legacy flow has no checked-in files: they are made when it is asked for. */
function guideOf({ id, legacy }: AnyFlow): string {
  return legacy === true
    ? `the guide that \`grantsmith generate ${id}\` writes`
    : `[the guide](../collections/${id}.md)`;
}

/** Diagram, exchange, variables, assertions and refusals of a flow. */
export function flowBlock(flow: AnyFlow): string {
  const main = mainRequestOf(flow);
  return [
    `${flow.summary} ${flow.whenToUse}`,
    ['```mermaid', mermaidDiagram(flow.sequence), '```'].join('\n'),
    exchange(main),
    variableLines(flow),
    ownAssertions(flow),
    'What goes wrong first:',
    refusalTable(main),
    `${flow.requests.length} requests, ${flow.negativeCases.length} negative cases. Set-up, every request and every variable: ${guideOf(flow)}.`,
  ].join('\n\n');
}
