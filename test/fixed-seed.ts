import fc from 'fast-check';

/**
 * The same examples in every run, so that a test turns red only by what was changed. To look for
 * examples that nobody has thought of, give `SEED=random` or a number (CONTRIBUTING.md).
 */
const seed = process.env['SEED'] ?? '20261122';

fc.configureGlobal(seed === 'random' ? {} : { seed: Number(seed) });
