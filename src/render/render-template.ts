import { compileTemplate } from './compile-template.ts';
import type { TemplateData, TemplateName } from './template-data.ts';
import type { Compiled } from './template-options.ts';

const cache = new Map<TemplateName, Compiled>();

/**
 * Renders the template of that name: `assertions/status` is `templates/assertions/status.js.hbs`.
 * A name that is missing in the data is an error, and so is a helper nobody knows.
 */
export function renderTemplate<Name extends TemplateName>(
  name: Name,
  data: TemplateData[Name],
): string {
  const known = cache.get(name);
  if (known !== undefined) return known(data);
  const compiled = compileTemplate(name);
  cache.set(name, compiled);
  return compiled(data);
}
