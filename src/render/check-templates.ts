import type { JsonValue } from '../model/json.ts';
import type { VariableName } from '../model/variables.ts';

/** JavaScript that another template has rendered, or that the generator has written. */
export type Code = string;

interface Checked {
  /** The expression whose value is looked at. */
  readonly value: Code;
  /** What a failing test says of it. */
  readonly label: string;
  /** Only a boolean is compared, so that no message can carry the value. */
  readonly secret: boolean;
}

/** One `pm.expect` for each check that a JSON value can be put to. */
export interface CheckTemplates {
  'checks/equals': Checked & { readonly equals: JsonValue };
  'checks/equals-variable': Checked & { readonly variable: VariableName };
  'checks/differs-from-variable': Checked & { readonly variable: VariableName };
  'checks/type': Checked & { readonly type: string; readonly an: boolean };
  'checks/integer': Checked;
  'checks/matches': Checked & { readonly matches: string };
  'checks/includes': Checked & { readonly wanted: Code };
  'checks/filled': Checked;
  'checks/absent': Checked;
  'checks/seconds': Checked & { readonly seconds: 'past' | 'future' };
}
