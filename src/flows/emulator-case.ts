import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Change, NegativeCase } from '../model/negative-case.ts';

type Case = NegativeCase<KnownErrorId>;

type CaseMaker = (
  id: string,
  title: string,
  change: Change,
  rest: Pick<Case, 'expects' | 'specs'> & Partial<Case>,
) => Case;

/**
 * Makes a negative case for the emulator out of what differs from its neighbours: `common` is the
 * request that all of them change, and what they need before it.
 */
export function emulatorCase(common: Pick<Case, 'request' | 'after' | 'onlyIf'>): CaseMaker {
  return (id, title, change, rest) => ({
    id,
    title,
    change,
    safety: 'emulator-only',
    ...common,
    ...rest,
  });
}
