import { Failure } from '../../model/failure.ts';
import { parsedJson } from '../../model/read-json.ts';
import type { ResponseShape, Shape } from '../../runner/response-shape/shape.ts';

/** What is kept in git: how each request of a collection was answered by one org. */
export interface GoldenFile {
  readonly schema: 'grantsmith.golden/1';
  readonly target: string;
  readonly collection: string;
  readonly responses: readonly ResponseShape[];
}

/** Path of a golden file within its folder, the same on every system; the first one has no number. */
export function goldenPath(
  { target, collection }: Pick<GoldenFile, 'target' | 'collection'>,
  times = 1,
): string {
  const number = times === 1 ? '' : `-${times}`;
  return `${fileName(target)}/${fileName(collection)}${number}.golden.json`;
}

function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '_') || '_';
}

/** The text of a golden file: a line for each member, so that git shows what changed. */
export function goldenText(golden: GoldenFile): string {
  return `${JSON.stringify(golden, undefined, 2)}\n`;
}

/** Reads what `goldenText` wrote. */
export function parseGolden(text: string, path: string): GoldenFile {
  const value = parsedJson(text);
  if (isGolden(value)) return value;
  throw new Failure(`${path} is no golden file`, {
    exit: 'usage',
    why: 'it is not what grantsmith run --update-golden writes',
    next: 'restore it from git, or delete it and run with --update-golden',
  });
}

function isGolden(value: unknown): value is GoldenFile {
  return (
    isObject(value) &&
    value['schema'] === 'grantsmith.golden/1' &&
    typeof value['target'] === 'string' &&
    typeof value['collection'] === 'string' &&
    Array.isArray(value['responses']) &&
    value['responses'].every(isResponse)
  );
}

function isResponse(value: unknown): value is ResponseShape {
  return (
    isObject(value) &&
    typeof value['request'] === 'string' &&
    typeof value['status'] === 'number' &&
    isObject(value['headers']) &&
    Object.values(value['headers']).every((one) => typeof one === 'string') &&
    isShape(value['body'])
  );
}

/** No answer is followed so deep that its shape would be. */
const deepest = 1_000;

function isShape(value: unknown, depth = 0): value is Shape {
  if (typeof value === 'string') return true;
  return (
    depth < deepest &&
    isObject(value) &&
    Object.values(value).every((one) => isShape(one, depth + 1))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
