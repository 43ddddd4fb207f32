import { variablesForPeople } from '../flows/variables-of.ts';
import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';
import { type Flow, type FlowRequest, folders } from '../model/flow.ts';
import { variableNamed } from '../model/variables.ts';
import type { GuideData } from '../render/guide-data.ts';
import { renderTemplate } from '../render/render-template.ts';
import { mustFill } from './must-fill.ts';
import { saidBy } from './said-by.ts';
import { mermaidDiagram } from './sequence-diagram.ts';
import { whatSyncs } from './what-syncs.ts';
import { stepsWithoutLinks } from './without-links.ts';

type AnyFlow = Flow<KnownErrorId>;

/** The guide of a flow, in Markdown: set-up, what to fill in, what is sent, what can go wrong. */
export function guideOf(flow: AnyFlow): string {
  return renderTemplate('guides/flow', {
    id: flow.id,
    title: flow.title,
    summary: flow.summary,
    whenToUse: flow.whenToUse,
    legacy: flow.legacy === true,
    checked: flow.setup.checked,
    steps: stepsWithoutLinks(flow.setup.steps),
    variables: variableRows(flow),
    folders: folderSections(flow),
    refusals: refusalRows(flow),
    cases: caseCounts(flow),
    diagram: mermaidDiagram(flow.sequence),
    syncs: whatSyncs([flow]),
    signs: flow.requests.find(({ before }) => before?.script === 'sign-assertion')?.title ?? false,
    signsIn: flow.variables.includes('callback'),
  });
}

function variableRows(flow: AnyFlow): GuideData['variables'] {
  const needed = mustFill(flow);
  return variablesForPeople(flow)
    .filter((name) => variableNamed(name).role !== 'written')
    .map((name) => ({
      name,
      needed: needed.has(name),
      secret: variableNamed(name).secret === true,
      description: variableNamed(name).description,
    }));
}

function folderSections(flow: AnyFlow): GuideData['folders'] {
  return folders.flatMap((folder) => {
    const requests = flow.requests.filter((request) => request.folder === folder);
    return requests.length === 0 ? [] : [{ title: folder, requests: requests.map(requestRow) }];
  });
}

function requestRow({
  title,
  description,
  method,
}: FlowRequest): GuideData['folders'][number]['requests'][number] {
  return { title, method, description: description.split('\n')[0] ?? '' };
}

function refusalRows(flow: AnyFlow): GuideData['refusals'] {
  const met = new Set(flow.requests.flatMap((request) => request.knownErrors));
  return [...met].map((id) => {
    const { because, fix } = knownError(id);
    return { said: saidBy(id), because: because[0] ?? '', fix: fix[0] ?? '' };
  });
}

function caseCounts({ negativeCases }: AnyFlow): GuideData['cases'] {
  const count = (safety: string): number =>
    negativeCases.filter((negativeCase) => negativeCase.safety === safety).length;
  return {
    all: negativeCases.length,
    safe: count('safe'),
    noisy: count('noisy'),
    emulatorOnly: count('emulator-only'),
  };
}
