import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import { renderTemplate } from '../render/render-template.ts';
import { entryCall } from './entry-call.ts';
import { explanation } from './explanation.ts';
import { scriptText } from './script-text.ts';

type Request = FlowRequest<KnownErrorId>;

/** A flow by which a token can be had unattended, and the request that gets it. */
export interface UnattendedFlow {
  readonly id: string;
  readonly request: Request;
}

/** The flows by which autoToken can get a token. */
export function unattendedFlows(flows: readonly Flow<KnownErrorId>[]): readonly UnattendedFlow[] {
  return flows.flatMap(({ id, autoToken, requests }) => {
    const request = requests.find((one) => one.id === autoToken);
    return request === undefined ? [] : [{ id, request }];
  });
}

/**
 * The script of a folder whose requests need a token: with the variable autoToken set, it gets one
 * before a request when none is there or it has expired.
 */
export function autoTokenScript(flows: readonly UnattendedFlow[]): readonly string[] {
  const explained = explanation(flows.flatMap(({ request }) => request.knownErrors));
  const body = renderTemplate('auto-token', {
    flows: flows.map(({ id, request }) => ({
      id,
      url: request.url,
      form: formOf(request),
      prepare: request.before !== undefined && entryCall(request.before, 'next'),
    })),
    explained: explained !== undefined,
  });
  return scriptText(
    'prerequest',
    ['Use the token', 'Gets a token when there is none, if the variable autoToken names a flow.'],
    body,
    explained === undefined ? [] : [explained.table],
  );
}

function formOf({ body }: Request): Readonly<Record<string, string>> {
  if (body?.kind !== 'form') throw new TypeError('a token request sends a form');
  return Object.fromEntries(body.parameters.map(({ name, value }) => [name, value]));
}
