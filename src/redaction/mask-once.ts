import type { Redactor } from './redactor.ts';

/** A masked copy, and how much the redactor knew when it was made. */
interface Copy {
  readonly masked: unknown;
  readonly size: number;
}

/**
 * Masks objects that never change, and masks the same one again only when the redactor has learned
 * something since: a result is told as soon as it is there, and once more with all that came later.
 */
export function maskOnce(redactor: Redactor): <T extends object>(value: T) => T {
  const copies = new WeakMap<object, Copy>();
  return <T extends object>(value: T): T => {
    const known = copies.get(value);
    const size = redactor.size();
    if (known?.size === size) return known.masked as T;
    // `maskValue` keeps the shape of what it is given.
    const masked = redactor.maskValue(value) as T;
    copies.set(value, { masked, size });
    return masked;
  };
}
