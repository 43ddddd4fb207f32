import { javascriptLiteral } from '../render/javascript-literal.ts';

/** JavaScript that reads what stands at a path of the body: `records.0.Id` is `body.records?.[0]?.Id`. */
export function memberAccess(path: string): string {
  const steps = path === '' ? [] : path.split('.');
  return steps.reduce((code, step, at) => code + access(step, at > 0), 'body');
}

function access(step: string, isDeep: boolean): string {
  if (/^\d+$/.test(step)) return `${isDeep ? '?.' : ''}[${step}]`;
  if (/^[A-Za-z_$][\w$]*$/.test(step)) return `${isDeep ? '?' : ''}.${step}`;
  return `${isDeep ? '?.' : ''}[${javascriptLiteral(step)}]`;
}
