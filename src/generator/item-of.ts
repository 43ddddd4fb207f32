import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Item, ScriptEvent } from '../model/collection.ts';
import type { FlowRequest } from '../model/flow.ts';
import { itemRequest } from './item-request.ts';
import { preRequestScript } from './pre-request-script.ts';
import { savedResponses } from './saved-responses.ts';
import { scriptEvent } from './script-event.ts';
import type { SharedChecks } from './shared-checks.ts';
import { stableId } from './stable-id.ts';
import { testScript } from './test-script.ts';

interface Placing {
  /** The names that the ids follow from. */
  readonly idPath: readonly string[];
  /** The refusals that are saved as examples besides the success. */
  readonly refusals: readonly KnownErrorId[];
  /** What a script of the folder checks in its place. */
  readonly shared?: SharedChecks | undefined;
  /** Whether its script shows the token that came. */
  readonly showsToken: boolean;
}

/** A request with its scripts and examples. */
export function itemOf(
  request: FlowRequest<KnownErrorId>,
  { idPath, refusals, ...checking }: Placing,
): Item {
  const path = [...idPath, request.id];
  return {
    name: request.title,
    id: stableId(...path),
    event: eventsOf(request, checking),
    ...behaviorOf(request),
    request: itemRequest(request),
    response: savedResponses(request, refusals, path),
  };
}

/** Negative cases are prepared by one script of their folder, so that it stands there only once. */
function eventsOf(
  request: FlowRequest<KnownErrorId>,
  checking: Pick<Placing, 'shared' | 'showsToken'>,
): readonly ScriptEvent[] {
  const before = request.folder === 'Negative cases' ? undefined : preRequestScript(request);
  return [
    ...(before === undefined ? [] : [scriptEvent('prerequest', before)]),
    scriptEvent('test', testScript(request, checking)),
  ];
}

/** A URL that a script has built; it is encoded already. */
const builtUrl = /^{{_\w+}}$/;

/**
 * A form post to an OAuth endpoint is sent without the cookies of other requests, and a URL that is
 * encoded is left as it is: Bruno would encode it once more.
 */
function behaviorOf({
  body,
  followRedirects,
  url,
}: FlowRequest): Pick<Item, 'protocolProfileBehavior'> {
  const behavior = {
    ...(followRedirects === undefined ? {} : { followRedirects }),
    ...(builtUrl.test(url) ? { disableUrlEncoding: true } : {}),
    ...(body?.kind === 'form' ? { disableCookies: true } : {}),
  };
  return Object.keys(behavior).length === 0 ? {} : { protocolProfileBehavior: behavior };
}
