import { type OrgType, orgTypes, usageFailure } from '../index.ts';
import { suggestion } from './nearest.ts';

/** The org type of that name. */
export function orgTypeNamed(name: string): OrgType {
  const found = orgTypes.find((one) => one === name);
  if (found !== undefined) return found;
  throw usageFailure(
    `There is no org type ${JSON.stringify(name)}`,
    `the org types are ${orgTypes.join(', ')}`,
    suggestion(name, orgTypes, 'take one of them'),
  );
}
