import type { JsonCheck } from '../model/assertion.ts';
import { javascriptLiteral } from '../render/javascript-literal.ts';
import { renderTemplate } from '../render/render-template.ts';

interface Checked {
  /** The JavaScript expression whose value is looked at. */
  readonly value: string;
  readonly label: string;
  readonly secret: boolean;
}

/** Renders the line that puts a value to a check. */
export function renderCheck(check: JsonCheck, checked: Checked): string {
  if ('equals' in check) return renderTemplate('checks/equals', { ...checked, ...check });
  if ('matches' in check) return renderTemplate('checks/matches', { ...checked, ...check });
  if ('seconds' in check) return renderTemplate('checks/seconds', { ...checked, ...check });
  if ('filled' in check) return renderTemplate('checks/filled', checked);
  if ('absent' in check) return renderTemplate('checks/absent', checked);
  if ('type' in check) return renderType(check.type, checked);
  return 'includes' in check
    ? renderTemplate('checks/includes', { ...checked, wanted: javascriptLiteral(check.includes) })
    : renderVariableCheck(check, checked);
}

function renderType(type: string, checked: Checked): string {
  return type === 'integer'
    ? renderTemplate('checks/integer', checked)
    : renderTemplate('checks/type', { ...checked, type, an: /^[aeiou]/.test(type) });
}

function renderVariableCheck(
  check: Extract<
    JsonCheck,
    { equalsVariable: unknown } | { differsFromVariable: unknown } | { includesVariable: unknown }
  >,
  checked: Checked,
): string {
  if ('equalsVariable' in check) {
    const variable = check.equalsVariable;
    return renderTemplate('checks/equals-variable', { ...checked, variable });
  }
  if ('differsFromVariable' in check) {
    const variable = check.differsFromVariable;
    return renderTemplate('checks/differs-from-variable', { ...checked, variable });
  }
  const wanted = `read(${javascriptLiteral(check.includesVariable)})`;
  return renderTemplate('checks/includes', { ...checked, wanted });
}
