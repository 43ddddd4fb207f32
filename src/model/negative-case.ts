import type { Condition } from './assertion.ts';
import type { Authorization, Parameter, VariableText } from './request.ts';
import type { ScriptCall } from './script-call.ts';

/**
 * What a case may do to an org.
 *
 * - `safe`: one refused request.
 * - `noisy`: leaves traces, such as failed logins that count towards a lockout; needs a flag.
 * - `emulator-only`: needs a state no real org should be put in, or destroys tokens.
 */
export type Safety = 'safe' | 'noisy' | 'emulator-only';

/** How a case differs from the request it is made of. Members that are left out stay as they are. */
export interface Change {
  readonly method?: 'GET' | 'POST';
  readonly url?: VariableText;
  readonly authorization?: Authorization;
  /** Form parameters by name: another value, `null` to leave it out, two values to send it twice. */
  readonly form?: Readonly<
    Record<string, VariableText | null | readonly [VariableText, VariableText]>
  >;
  /** Sends the parameters as a JSON object, or in the query of the URL. */
  readonly formAs?: 'json' | 'query';
  readonly headers?: readonly Parameter[];
  /** Another script before it; `null` for none. */
  readonly before?: ScriptCall | null;
  /** Emulator switches for this one request, sent in the header `Emulator-Switches`. */
  readonly switches?: Readonly<Record<string, string>>;
}

/** A request of the same flow, sent again, as it is or changed, before the case itself. */
export interface CaseStep {
  readonly request: string;
  readonly change?: Change;
}

/** A request changed so that it must be refused. */
export interface NegativeCase<KnownErrorId extends string = string> {
  /** Stable and never reused, such as `JWT-07`. */
  readonly id: string;
  readonly title: string;
  /** Id of the request of the same flow that is changed. */
  readonly request: string;
  /**
   * Sent right before, in this order, where the case needs something fresh: an authorization code, a
   * live token, a token that has just been revoked. Each is expected to succeed.
   */
  readonly after?: readonly CaseStep[];
  /** Exactly one thing; empty where only the steps before it make the request one to refuse. */
  readonly change: Change;
  readonly expects: KnownErrorId;
  /** Rules the case proves, such as `RFC 7523 section 3`. */
  readonly specs: readonly string[];
  readonly safety: Safety;
  readonly onlyIf?: Condition;
}
