import type { Condition } from '../model/assertion.ts';
import { javascriptLiteral } from '../render/javascript-literal.ts';

/** A condition as the JavaScript that a person would write for it. */
export function conditionCode(condition: Condition): string {
  return partsOf(condition)
    .map(({ name, holdsIf, value }) => compared(name, holdsIf, value))
    .join(' && ');
}

/** The opposite of a condition. */
export function unlessCode(condition: Condition): string {
  return partsOf(condition)
    .map(({ name, holdsIf, value }) => compared(name, holdsIf === '===' ? '!==' : '===', value))
    .join(' || ');
}

interface Part {
  readonly name: string;
  readonly holdsIf: '===' | '!==';
  readonly value: string;
}

function partsOf(condition: Condition): readonly Part[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if ('filled' in condition) return [{ name: condition.filled, holdsIf: '!==', value: '' }];
  if ('empty' in condition) return [{ name: condition.empty, holdsIf: '===', value: '' }];
  return [{ name: condition.variable, holdsIf: '===', value: condition.is }];
}

function compared(name: string, operator: string, value: string): string {
  return `read(${javascriptLiteral(name)}) ${operator} ${javascriptLiteral(value)}`;
}
