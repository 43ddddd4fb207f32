import { Failure, type OrgType, orgTypes } from '../index.ts';
import { suggestion } from './nearest.ts';

/** The org type of that name. */
export function orgTypeNamed(name: string): OrgType {
  const found = orgTypes.find((one) => one === name);
  if (found !== undefined) return found;
  throw new Failure(`There is no org type ${JSON.stringify(name)}`, {
    exit: 'usage',
    why: `the org types are ${orgTypes.join(', ')}`,
    next: suggestion(name, orgTypes, 'take one of them'),
  });
}
