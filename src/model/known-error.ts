import type { Basis } from './basis.ts';
import type { FlowId } from './flow.ts';

/** What goes over the wire when Salesforce (or the CPQ admin API) refuses. */
export type Wire =
  /** A token endpoint error (RFC 6749 section 5.2); a description that is not known is left out. */
  | {
      readonly kind: 'oauth';
      readonly status: number;
      readonly error: string;
      readonly description?: string;
      /** The revocation endpoint answers in a form instead of JSON. */
      readonly format?: 'urlencoded';
    }
  /** Salesforce REST: `[{ "message", "errorCode" }]`; what is not known is left out. */
  | {
      readonly kind: 'rest';
      readonly status: number;
      readonly errorCode?: string;
      readonly message?: string;
    }
  /** Plain text, such as `Bad_OAuth_Token`. */
  | { readonly kind: 'text'; readonly status: number; readonly text: string }
  /** The authorize endpoint's own text body: `error=…&error_description=…`, without a content type. */
  | {
      readonly kind: 'authorize-text';
      readonly status: number;
      readonly error: string;
      readonly description: string;
    }
  /** Query members of the redirect to the callback. */
  | { readonly kind: 'callback'; readonly error: string; readonly description?: string }
  /** Salesforce's HTML error page, by its code. */
  | { readonly kind: 'error-page'; readonly error: string; readonly description?: string }
  /** Logik.io / ServiceNow CPQ: `{ "errorCode", "errorMessage", "timestamp" }`. */
  | {
      readonly kind: 'cpq';
      readonly status: number;
      readonly errorCode?: string;
      readonly message?: string;
    }
  /** A status and nothing in the body. */
  | { readonly kind: 'empty'; readonly status: number }
  /** Introspection: `{ "active": false }`, and nothing about why (RFC 7662 section 2.2). */
  | { readonly kind: 'inactive'; readonly status: number }
  /** Only the status is known; the body may be anything. */
  | { readonly kind: 'status'; readonly status: number }
  /** Nothing goes over the wire: the client itself must refuse, and says so in this text. */
  | { readonly kind: 'client'; readonly text: string };

/** Where to look in Setup: the External Client App first, then the connected app. */
export interface Check {
  readonly what: string;
  readonly externalClientApp?: string;
  readonly connectedApp?: string;
}

/** What Salesforce answers, why, where to click, how to fix it. */
export interface KnownError {
  readonly title: string;
  readonly wire: Wire;
  /** Other wordings seen in the wild, or in the documentation, for the same refusal. */
  readonly variants?: readonly { readonly error?: string; readonly description?: string }[];
  /** Most likely first. */
  readonly because: readonly string[];
  readonly check: readonly Check[];
  /** Most likely first; each one sentence that begins with a verb. */
  readonly fix: readonly string[];
  readonly flows: readonly FlowId[];
  readonly basis: Basis;
}
