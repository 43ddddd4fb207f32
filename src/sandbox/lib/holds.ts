import type { Condition } from '../../model/assertion.ts';
import { read } from './read.ts';

/** Whether a variable is filled, is empty, or has a value, as the condition says. */
export function holds(condition: Condition): boolean {
  if ('filled' in condition) return read(condition.filled) !== '';
  if ('empty' in condition) return read(condition.empty) === '';
  if ('all' in condition) return condition.all.every(holds);
  return read(condition.variable) === condition.is;
}
