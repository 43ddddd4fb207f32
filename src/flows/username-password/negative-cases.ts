import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { NegativeCase } from '../../model/negative-case.ts';

/** How the requests of this flow must be refused when they are changed. */
export const negativeCases: readonly NegativeCase<KnownErrorId>[] = [];
