import type { ResponseShape, Shape } from './shape.ts';

/** The same shape with every text changed; names of members stay. */
export function mapShape(shape: ResponseShape, change: (text: string) => string): ResponseShape {
  return {
    ...shape,
    request: change(shape.request),
    headers: Object.fromEntries(
      Object.entries(shape.headers).map(([name, value]) => [name, change(value)]),
    ),
    body: mapped(shape.body, change),
  };
}

function mapped(shape: Shape, change: (text: string) => string): Shape {
  if (typeof shape === 'string') return change(shape);
  if (isList(shape)) return shape.map((one) => mapped(one, change));
  return Object.fromEntries(
    Object.entries(shape).map(([name, one]) => [name, mapped(one, change)]),
  );
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}
