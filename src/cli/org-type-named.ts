import { type OrgType, orgTypes } from '../index.ts';
import { oneOf } from './one-of.ts';

/** The org type of that name. */
export function orgTypeNamed(name: string): OrgType {
  return oneOf(name, orgTypes, {
    what: `There is no org type ${JSON.stringify(name)}`,
    why: `the org types are ${orgTypes.join(', ')}`,
    next: 'take one of them',
  });
}
