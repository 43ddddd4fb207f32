import type { JsonValue } from './json.ts';

/** Text in which `{{name}}` stands for a variable; `text()` of `flows/` checks the names. */
export type VariableText = string;

export interface Parameter {
  readonly name: string;
  readonly value: VariableText;
  readonly description: string;
  /** Shown in Postman but not sent until a person ticks it. */
  readonly disabled?: true;
}

export type Authorization =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: VariableText }
  | { readonly kind: 'basic'; readonly username: VariableText; readonly password: VariableText };

export type Body =
  | { readonly kind: 'form'; readonly parameters: readonly Parameter[] }
  | { readonly kind: 'json'; readonly json: JsonValue };
