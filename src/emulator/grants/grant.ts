import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';

/** A grant type of the token endpoint. Each file of this folder exports one under the name `grant`. */
export interface Grant {
  /** Value of `grant_type`. */
  readonly type: string;
  /** Salesforce refuses `scope` in most token requests. */
  readonly takesScope: boolean;
  /** The members of the token answer; refuses by throwing. */
  readonly handle: (call: Call) => Promise<JsonObject>;
}
