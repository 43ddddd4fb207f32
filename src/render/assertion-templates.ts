import type { VariableName } from '../model/variables.ts';
import type { Code } from './check-templates.ts';

interface Titled {
  readonly title: string;
}

/** One `pm.test` for each kind of assertion; refusals have templates of their own. */
export interface AssertionTemplates {
  'assertions/status': Titled & {
    readonly oneOf: readonly number[];
    /** The one status that will do, when there is only one. */
    readonly only: number | false;
    /** What a failing test says besides; false when no known errors could explain it. */
    readonly explained: Code | false;
    /** Whether something follows that only a success makes sense of. */
    readonly guards: boolean;
  };
  'assertions/header': Titled & { readonly header: string; readonly matches: string };
  'assertions/json-body': Titled;
  'assertions/empty-body': Titled;
  'assertions/text-body': Titled & {
    readonly matches: string;
    readonly explained: Code | false;
  };
  'assertions/json': Titled & {
    readonly value: Code;
    readonly optional: boolean;
    readonly check: Code;
  };
  'assertions/identity-url': Titled & { readonly value: Code };
  'assertions/record-id': Titled & { readonly value: Code; readonly keyPrefix: string | false };
  'assertions/hmac-signature': Titled & { readonly secrets: readonly VariableName[] };
  'assertions/scopes': Titled & { readonly value: Code; readonly include: readonly string[] };
  'assertions/jwt': Titled & {
    readonly value: Code;
    readonly optional: boolean;
    readonly checks: readonly Code[];
    readonly keys: VariableName;
  };
  'assertions/signed-jwt-sent': Titled & { readonly variable: VariableName };
  'assertions/capture-callback': Titled & { readonly into: VariableName };
  'assertions/capture': Titled & {
    /** The member that the value is taken from. */
    readonly member: Code;
    readonly value: Code;
    readonly label: string;
    readonly optional: boolean;
    readonly into: VariableName;
    readonly previousInto: VariableName | false;
    readonly issuedInto: VariableName | false;
  };
}
