import type { ResponseShape, Shape } from '../../runner/response-shape/shape.ts';

/** Every place of an answer with its format, such as `body.access_token` → `{opaque access token}`. */
export function flatShape({ status, headers, body }: ResponseShape): ReadonlyMap<string, string> {
  return new Map([
    ['status', String(status)],
    ...Object.entries(headers).map(([name, value]): [string, string] => [`header ${name}`, value]),
    ...placesIn('body', body),
  ]);
}

function placesIn(path: string, shape: Shape): readonly (readonly [string, string])[] {
  if (typeof shape === 'string') return [[path, shape]];
  if (isList(shape))
    return [
      [path, shape.length === 0 ? '{empty list}' : '{list}'],
      ...shape.flatMap((one, at) =>
        placesIn(shape.length === 1 ? `${path}[]` : `${path}[kind ${at + 1}]`, one),
      ),
    ];
  const jwt = jwtIn(shape);
  return [
    [path, jwt === undefined ? '{object}' : '{JWT}'],
    ...Object.entries(jwt ?? shape).flatMap(([name, one]) => placesIn(`${path}.${name}`, one)),
  ];
}

/** Header and claims, where a shape is that of a JWT, and not of an object with a member of that name. */
function jwtIn(shape: Exclude<Shape, string>): Exclude<Shape, string> | undefined {
  const [[name, inside] = [], ...others] = Object.entries(shape);
  return name === 'JWT' && others.length === 0 && typeof inside === 'object' ? inside : undefined;
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}
