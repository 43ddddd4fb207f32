import { type FlowId, flowIds, usageFailure } from '../index.ts';
import { suggestion } from './nearest.ts';

/** The id of the flow of that name; `or` tells what else it might have been. */
export function flowIdNamed(name: string, or = ''): FlowId {
  const found = flowIds.find((one) => one === name);
  if (found !== undefined) return found;
  throw usageFailure(
    `There is no flow ${JSON.stringify(name)}${or}`,
    `the flows are ${flowIds.join(', ')}`,
    suggestion(name, flowIds, 'grantsmith list says what each is for'),
  );
}
