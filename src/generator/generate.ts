import { defineFlow } from '../flows/define-flow.ts';
import { flows as allFlows, flowNamed } from '../flows/index.ts';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Collection } from '../model/collection.ts';
import type { Environment } from '../model/environment.ts';
import type { Flow, FlowId } from '../model/flow.ts';
import type { JsonObject } from '../model/json.ts';
import { orgTypes as allOrgTypes, type OrgType } from '../model/org-type.ts';
import { canonicalJson } from './canonical-json.ts';
import { collectionOf } from './collection-of.ts';
import { combinedCollection } from './combined-collection.ts';
import { environmentTemplate, type TemplateSubject } from './environment-template.ts';
import type { GeneratedFile } from './generated-file.ts';
import { guideOf } from './guide-of.ts';
import { validateCollection } from './validate-collection.ts';

type AnyFlow = Flow<KnownErrorId>;

export type { GeneratedFile } from './generated-file.ts';

export interface GenerateOptions {
  /** All but the legacy flow, unless said otherwise. */
  readonly flows?: readonly FlowId[];
  readonly orgTypes?: readonly OrgType[];
}

/**
 * Makes collections, environment templates and guides, as values. The same options give the same
 * bytes on every machine: no clock, no randomness, no locale has a part in it. The collection of all
 * flows is made when no flows are chosen.
 */
export async function generate(options: GenerateOptions = {}): Promise<readonly GeneratedFile[]> {
  const flows = options.flows?.map(flowNamed) ?? ordinaryFlows;
  const orgTypes = options.orgTypes ?? allOrgTypes;
  const files = await Promise.all([
    ...flows.map((flow) => filesOfFlow(flow, orgTypes)),
    ...(options.flows === undefined ? [filesOfAll(flows, orgTypes)] : []),
  ]);
  return files.flat();
}

const ordinaryFlows = allFlows.filter((flow) => flow.legacy !== true);

async function filesOfFlow(
  flow: AnyFlow,
  orgTypes: readonly OrgType[],
): Promise<readonly GeneratedFile[]> {
  return [
    await collectionFile(flow.id, collectionOf(flow)),
    ...environmentFiles({ id: flow.id, title: flow.title, flows: [flow] }, orgTypes),
    { path: `${flow.id}.md`, text: guideOf(flow) },
  ];
}

/** The collection of all flows has no negative cases, and needs no variable that only they read. */
async function filesOfAll(
  flows: readonly AnyFlow[],
  orgTypes: readonly OrgType[],
): Promise<readonly GeneratedFile[]> {
  return [
    await collectionFile('salesforce-oauth', combinedCollection(flows)),
    ...environmentFiles(
      { id: 'salesforce-oauth', title: 'all flows', flows: flows.map(withoutCases) },
      orgTypes,
    ),
  ];
}

/** The flow as it would be if nobody had thought of a case. */
function withoutCases(flow: AnyFlow): AnyFlow {
  return defineFlow({ ...flow, negativeCases: [] });
}

async function collectionFile(name: string, collection: Collection): Promise<GeneratedFile> {
  await validateCollection(collection);
  return { path: `${name}.postman_collection.json`, text: canonicalJson(jsonOf(collection)) };
}

function environmentFiles(
  subject: TemplateSubject,
  orgTypes: readonly OrgType[],
): readonly GeneratedFile[] {
  return orgTypes.map((orgType) => ({
    path: `${subject.id}.${orgType}.template.postman_environment.json`,
    text: canonicalJson(jsonOf(environmentTemplate(subject, orgType))),
  }));
}

/** Files hold nothing but JSON; an interface says so to TypeScript only when it is looked at so. */
function jsonOf(value: Collection | Environment): JsonObject {
  return { ...value } as unknown as JsonObject;
}
