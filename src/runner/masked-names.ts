import { createRedactor } from '../redaction/redactor.ts';
import { learnSecrets } from './learn-secrets.ts';
import type { CollectionRun } from './run-collection.ts';

/**
 * What the results call a run that did not come to its end here. A name holds no secret that is longer
 * than itself: to learn every private key, of hundreds of runs that never begin, would take long.
 */
export function maskedNames({
  name,
  target,
  environment,
  redactor = createRedactor(),
}: Pick<CollectionRun, 'name' | 'target' | 'environment' | 'redactor'>): Readonly<
  Record<'name' | 'target', string>
> {
  const longest = Math.max(name.length, target.length);
  const values = environment.values.filter(({ value }) => value.length <= longest);
  learnSecrets({ ...environment, values }, redactor);
  return { name: redactor.mask(name), target: redactor.mask(target) };
}
