import type { ResponseShape } from '../../runner/response-shape/shape.ts';
import { type ShapeDifference, shapeDifferences } from './shape-differences.ts';

/** Where a real org and the emulator answer the same request differently. */
export interface Drift {
  readonly request: string;
  /** `before` is the real org, `after` the emulator. */
  readonly differences: readonly ShapeDifference[];
}

/**
 * How far the emulator is from a real org, by the same shapes that golden files hold. What only one
 * of the two was asked proves nothing, and is left out.
 */
export function driftBetween(
  real: readonly ResponseShape[],
  emulated: readonly ResponseShape[],
): readonly Drift[] {
  const byRequest = new Map(emulated.map((shape) => [shape.request, shape]));
  return real.flatMap((shape) => {
    const other = byRequest.get(shape.request);
    const differences = other === undefined ? [] : shapeDifferences(shape, other);
    return differences.length === 0 ? [] : [{ request: shape.request, differences }];
  });
}
