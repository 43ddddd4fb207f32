import type { RefusalId } from './refusal.ts';
import type { Format } from './wire/format.ts';

/** How the requests for a path are treated, and how they are refused. */
export interface RouteKind {
  /** How refusals are written to who asks for no format. */
  readonly format: Format;
  /** A person sits in front of a browser, and is shown an error page. */
  readonly showsErrorPage: boolean;
  /** For a person to look at: not for a page of another origin to click on or to load unseen. */
  readonly mustBeSeen: boolean;
  /** What looks at the emulator itself is no request to the org: no fault, and no journal. */
  readonly isAboutEmulator: boolean;
  /** How it refuses paths that are not there, and methods that a path does not take. */
  readonly noPath: RefusalId;
  readonly noMethod: RefusalId;
}

const api: RouteKind = {
  format: 'json',
  showsErrorPage: false,
  mustBeSeen: false,
  isAboutEmulator: false,
  noPath: 'no-such-page',
  noMethod: 'no-such-method',
};

/** The word of the table of routes, and what it means. */
export const routeKinds = {
  api,
  /** Clients read the failures of the revoke endpoint as a form. */
  revoke: { ...api, format: 'urlencoded' },
  authorize: { ...api, showsErrorPage: true },
  page: { ...api, showsErrorPage: true, mustBeSeen: true },
  rest: { ...api, noPath: 'not-found', noMethod: 'method-not-allowed' },
  cpq: { ...api, noPath: 'cpq-not-found', noMethod: 'cpq-method-not-allowed' },
  emulator: { ...api, mustBeSeen: true, isAboutEmulator: true },
  /** Whoever waits for the emulator to be there asks for it. */
  health: { ...api, isAboutEmulator: true },
} as const satisfies Readonly<Record<string, RouteKind>>;

export type RouteKindName = keyof typeof routeKinds;
