import { listIn, memberOf, textIn } from './foreign-value.ts';

/** A variable of a scope, with whatever a script has set it to. */
export interface ScopeVariable {
  readonly name: string;
  readonly value: unknown;
  /** It is there, and is not used. */
  readonly isOff: boolean;
}

/** The variables of a scope: the SDK keeps them as members of a list, its plain data as the list itself. */
export function scopeVariables(scope: unknown): readonly ScopeVariable[] {
  const members = listIn(scope, 'values', 'members');
  return (members.length > 0 ? members : listIn(scope, 'values')).flatMap((one) => {
    const name = textIn(one, 'key');
    const isOff = memberOf(one, 'disabled') === true || memberOf(one, 'enabled') === false;
    return name === undefined ? [] : [{ name, value: memberOf(one, 'value'), isOff }];
  });
}
