import type { Assertion, Condition } from './assertion.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { NegativeCase } from './negative-case.ts';
import type { Authorization, Body, Parameter, VariableText } from './request.ts';
import type { ScriptCall } from './script-call.ts';
import type { Sequence } from './sequence.ts';
import type { VariableName } from './variables.ts';

export const flowIds = [
  'client-credentials',
  'jwt-bearer',
  'asset-token',
  'authorization-code',
  'username-password',
] as const;

export type FlowId = (typeof flowIds)[number];

/** The folders of a flow's collection, in their order. */
export const folders = [
  'Get a token',
  'Use the token',
  'Inspect and revoke',
  'Negative cases',
] as const;

export type Folder = (typeof folders)[number];

/** What a request of *Use the token* calls; requests about the token itself call neither. */
export const apis = ['salesforce', 'cpq'] as const;

export type Api = (typeof apis)[number];

/** A saved response of the collection; every token in it is synthetic and marked as such. */
export interface Example {
  readonly title: string;
  readonly status: number;
  /** Besides the content type, which follows from the body. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: JsonObject | readonly JsonValue[] | string;
}

export interface FlowRequest<KnownErrorId extends string = string> {
  /** Unique within the flow, lower case with hyphens. */
  readonly id: string;
  readonly folder: Folder;
  readonly api?: Api;
  /** Unique within the flow: Newman's `--folder` matches by name. */
  readonly title: string;
  /** Markdown: what it does. What it needs, what can go wrong and where to read on is derived. */
  readonly description: string;
  /** Names of the pages that say more: `RFC 6749 section 4.4`, or one of `src/flows/pages.ts`. */
  readonly see: readonly string[];
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: VariableText;
  readonly query?: readonly Parameter[];
  readonly headers?: readonly Parameter[];
  readonly authorization: Authorization;
  readonly body?: Body;
  readonly onlyIf?: Condition;
  readonly before?: ScriptCall;
  readonly assertions: readonly Assertion[];
  readonly examples: readonly Example[];
  /** Refusals a person may meet here: explained by the test script and shown as saved examples. */
  readonly knownErrors: readonly KnownErrorId[];
  /** The answer is the redirect itself; it is not followed. */
  readonly followRedirects?: false;
}

/** One step of the set-up in an org. */
export interface GuideStep {
  readonly title: string;
  readonly externalClientApp: string;
  readonly connectedApp: string;
}

export interface Guide {
  readonly steps: readonly GuideStep[];
  /** Date (YYYY-MM-DD) on which the menu names were last compared with the documentation. */
  readonly checked: string;
}

/** An OAuth grant as a person performs it. A value: comparable, printable, without functions. */
export interface Flow<KnownErrorId extends string = string> {
  readonly id: FlowId;
  readonly title: string;
  readonly summary: string;
  readonly whenToUse: string;
  /** Made only when asked for by name. */
  readonly legacy?: true;
  /** The request by which a token can be had unattended, for whoever sets the variable autoToken. */
  readonly autoToken?: string;
  readonly setup: Guide;
  readonly sequence: Sequence;
  readonly variables: readonly VariableName[];
  readonly requests: readonly FlowRequest<KnownErrorId>[];
  readonly negativeCases: readonly NegativeCase<KnownErrorId>[];
  readonly knownErrors: readonly KnownErrorId[];
}
