import { type FlowId, flowIds } from '../index.ts';
import { oneOf } from './one-of.ts';

/** The id of the flow of that name; `or` tells what else it might have been. */
export function flowIdNamed(name: string, or = ''): FlowId {
  return oneOf(name, flowIds, {
    what: `There is no flow ${JSON.stringify(name)}${or}`,
    why: `the flows are ${flowIds.join(', ')}`,
    next: 'grantsmith list says what each is for',
  });
}
