/** A masked copy, and how much the redactor knew when it was made. */
interface Copy<T> {
  readonly masked: T;
  readonly size: number;
}

/**
 * Masks objects that never change, and masks the same one again only when the redactor, whose `size` it
 * is, has learned something since: a result is told as soon as it is there, and once more with all that
 * came later.
 */
export function maskOnce<T extends object>(
  size: () => number,
  mask: (value: T) => T,
): (value: T) => T {
  const copies = new WeakMap<T, Copy<T>>();
  return (value) => {
    const known = copies.get(value);
    if (known?.size === size()) return known.masked;
    const masked = mask(value);
    copies.set(value, { masked, size: size() });
    return masked;
  };
}
