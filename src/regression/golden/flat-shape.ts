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
  const { JWT: jwt, ...members } = shape;
  const inside = jwt === undefined ? members : jwt;
  return [
    [path, jwt === undefined ? '{object}' : '{JWT}'],
    ...Object.entries(typeof inside === 'string' ? {} : inside).flatMap(([name, one]) =>
      placesIn(`${path}.${name}`, one),
    ),
  ];
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}
