import type { Host } from './hosts/host.ts';
import type { Org } from './org/org.ts';
import type { Random } from './random-text.ts';
import type { Traced } from './refusal.ts';
import type { Switches } from './switches.ts';
import type { World } from './world.ts';

/** A request as the endpoints see it: who asks which host of which org for what, and when. */
export interface Call extends Traced {
  readonly method: string;
  /** Path without the prefixes of org and host, undecoded. */
  readonly path: string;
  /** The named segments of the route, decoded. */
  readonly segments: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** A request header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** The parameters of a form body, urlencoded or multipart, and those of the query. */
  readonly parameters: URLSearchParams;
  /** The body as it came. */
  readonly text: string;
  readonly host: Host;
  readonly org: Org;
  readonly switches: Switches;
  /** Milliseconds since the epoch, by the clock of the org. */
  readonly now: number;
  readonly random: Random;
  readonly world: World;
  /** Where refusals of /authorize go, once the redirect URI is known to be the app's. */
  callback?: { readonly redirectUri: string; readonly state: string | undefined };
}

/** The time of the call in whole seconds, as JWT claims count (RFC 7519 section 2). */
export function seconds(call: Call): number {
  return Math.floor(call.now / 1000);
}
