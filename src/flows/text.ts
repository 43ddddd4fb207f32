import type { VariableText } from '../model/request.ts';
import type { VariableName } from '../model/variables.ts';

/** The names between double braces in a template. */
type NamesIn<Template extends string> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The template itself, or a type that names the variables nobody knows. */
type Checked<Template extends string> = [Exclude<NamesIn<Template>, VariableName>] extends [never]
  ? Template
  : { readonly unknownVariables: Exclude<NamesIn<Template>, VariableName> };

/**
 * Text in which `{{name}}` stands for a variable. A name that is not in the table of variables does
 * not compile.
 */
export function text<const Template extends string>(
  template: Template & Checked<Template>,
): VariableText {
  return template;
}

/** The names between double braces, in their order, with repetitions. */
export function namesIn(template: VariableText): readonly string[] {
  return (template.match(/\{\{[^{}]*\}\}/g) ?? []).map((name) => name.slice(2, -2));
}
