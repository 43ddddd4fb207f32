import { defineFlow } from '../flows/define-flow.ts';
import { flows as allFlows, flowNamed } from '../flows/index.ts';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Collection } from '../model/collection.ts';
import type { Environment } from '../model/environment.ts';
import type { Api, Flow, FlowId } from '../model/flow.ts';
import type { GeneratedFormat } from '../model/generated-format.ts';
import type { JsonObject } from '../model/json.ts';
import { orgTypes as allOrgTypes, type OrgType } from '../model/org-type.ts';
import { canonicalJson } from './canonical-json.ts';
import { collectionOf } from './collection-of.ts';
import { combinedCollection } from './combined-collection.ts';
import { environmentTemplate, type TemplateSubject } from './environment-template.ts';
import type { GeneratedFile } from './generated-file.ts';
import { guideOf } from './guide-of.ts';
import type { OpenApiDocument, OpenApiRequests } from './openapi/openapi-requests.ts';
import { curlScript } from './plain/curl-script.ts';
import { httpFile } from './plain/http-file.ts';
import { checkShape } from './shape/check-shape.ts';
import type { Shape } from './shape/shape.ts';
import type { Shaping } from './shape/shaped-collection.ts';
import { hostEnvironment, shapedEnvironment } from './shape/shaped-environment.ts';
import { shapedFlow } from './shape/shaped-flow.ts';
import { type Shaper, shaperFor } from './shape/shaper-for.ts';
import { withVariablesOf } from './shape/with-variables-of.ts';

type AnyFlow = Flow<KnownErrorId>;

export type { GeneratedFile } from './generated-file.ts';

export interface GenerateOptions {
  /** All but the legacy flow, unless said otherwise. */
  readonly flows?: readonly FlowId[];
  readonly orgTypes?: readonly OrgType[];
  /** Which APIs *Use the token* calls; what a flow calls by itself, unless said otherwise. */
  readonly apis?: readonly Api[];
  /** Documents whose requests each collection has as a folder. */
  readonly openApi?: readonly OpenApiDocument[];
  readonly shape?: Shape;
  /** Postman's files, unless said otherwise. */
  readonly formats?: readonly GeneratedFormat[];
}

/** What all files of one generation have in common. */
interface Making extends Shaping {
  readonly orgTypes: readonly OrgType[];
  readonly shaper: Shaper;
}

/**
 * Makes collections, environment templates and guides, as values. The same options give the same
 * bytes on every machine: no clock, no randomness, no locale has a part in it. The collection of all
 * flows is made when no flows are chosen.
 */
export async function generate(options: GenerateOptions = {}): Promise<readonly GeneratedFile[]> {
  const { shape = {}, orgTypes = allOrgTypes, formats = ['postman'] } = options;
  const wanted = options.flows?.map(flowNamed) ?? ordinaryFlows;
  const openApi = await requestsIn(options.openApi ?? []);
  checkShape(shape, { flows: wanted, openApi });
  const making = { shape, openApi, orgTypes, shaper: await shaperFor({ shape, openApi }) };
  const flows = wanted.map((flow) => withVariablesOf(openApi, shapedFlow(flow, options)));
  const plain = flows.flatMap((flow) => formats.flatMap((format) => plainFiles(flow, format)));
  if (!formats.includes('postman')) return plain;
  const files = await Promise.all([
    ...flows.map((flow) => filesOfFlow(flow, making)),
    ...(options.flows === undefined ? [filesOfAll(flows, making)] : []),
  ]);
  return [...files.flat(), ...plain];
}

/** What reads documents is loaded for those who bring some. */
async function requestsIn(
  documents: readonly OpenApiDocument[],
): Promise<readonly OpenApiRequests[]> {
  if (documents.length === 0) return [];
  const { openApiRequests } = await import('./openapi/openapi-requests.ts');
  return await Promise.all(documents.map(openApiRequests));
}

/** Files that need none of Postman's clients. */
function plainFiles(flow: AnyFlow, format: GeneratedFormat): readonly GeneratedFile[] {
  if (format === 'curl') return [{ path: `${flow.id}.sh`, text: curlScript(flow) }];
  if (format === 'postman') return [];
  return [
    { path: `${flow.id}.http`, text: httpFile(flow, 'jetbrains') },
    { path: `${flow.id}.rest`, text: httpFile(flow, 'vscode') },
  ];
}

const ordinaryFlows = allFlows.filter((flow) => flow.legacy !== true);

async function filesOfFlow(flow: AnyFlow, making: Making): Promise<readonly GeneratedFile[]> {
  return [
    collectionFile(flow.id, await making.shaper.collection(collectionOf(flow), flow)),
    ...environmentFiles({ id: flow.id, title: flow.title, flows: [flow] }, making),
    { path: `${flow.id}.md`, text: making.shaper.guide(guideOf(flow), flow) },
  ];
}

/** The collection of all flows has no negative cases, and needs no variable that only they read. */
async function filesOfAll(
  flows: readonly AnyFlow[],
  making: Making,
): Promise<readonly GeneratedFile[]> {
  return [
    collectionFile(
      'salesforce-oauth',
      await making.shaper.combination(combinedCollection(flows), flows),
    ),
    ...environmentFiles(
      {
        id: 'salesforce-oauth',
        title: 'all flows',
        flows: flows.map((flow) => withVariablesOf(making.openApi, withoutCases(flow))),
      },
      making,
    ),
  ];
}

/** The flow as it would be if nobody had thought of a case. */
function withoutCases(flow: AnyFlow): AnyFlow {
  return defineFlow({ ...flow, negativeCases: [] });
}

function collectionFile(name: string, collection: Collection): GeneratedFile {
  return { path: `${name}.postman_collection.json`, text: canonicalJson(jsonOf(collection)) };
}

function environmentFiles(
  subject: TemplateSubject,
  { shape, orgTypes }: Making,
): readonly GeneratedFile[] {
  const made = (orgType: OrgType) =>
    shapedEnvironment(environmentTemplate(subject, orgType), shape);
  return [
    ...orgTypes.map((orgType) => environmentFile(subject, orgType, made(orgType))),
    ...Object.entries(shape.hosts ?? {}).map(([host, preset]) => {
      const base = made(preset.orgType ?? 'production');
      return environmentFile(
        subject,
        host,
        hostEnvironment(base, { host, preset, of: subject.id }),
      );
    }),
  ];
}

function environmentFile(
  { id }: TemplateSubject,
  name: string,
  environment: Environment,
): GeneratedFile {
  return {
    path: `${id}.${name}.template.postman_environment.json`,
    text: canonicalJson(jsonOf(environment)),
  };
}

/** Files hold nothing but JSON; an interface says so to TypeScript only when it is looked at so. */
function jsonOf(value: Collection | Environment): JsonObject {
  return { ...value } as unknown as JsonObject;
}
