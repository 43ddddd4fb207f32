import type { JsonObject, JsonValue } from '../../model/json.ts';
import { isJsonObject } from '../../model/read-json.ts';
import { keptMarkdown } from './kept-markdown.ts';
import { keptVariables } from './kept-variables.ts';
import { keptScript } from './script-blocks.ts';

/** Where things go that a person wrote into something that is not generated any longer. */
const attic = 'Ours: no longer generated';

/** Whether a folder or request is a person's own. */
function isOurs(part: JsonObject): boolean {
  return /^Ours\b/.test(nameOf(part));
}

/** What is there already, found by id or by name, wherever it stands. */
interface Existing {
  readonly parts: readonly JsonObject[];
  readonly found: Set<JsonObject>;
}

/**
 * The collection as generated, with what a person put into marked places of the one that is there:
 * folders and requests whose name begins with Ours, blocks in scripts and descriptions, variables.
 */
export function keptCollection(existing: JsonObject, generated: JsonObject): JsonObject {
  const known: Existing = { parts: partsIn(existing), found: new Set() };
  const info = objectOf(generated['info']);
  const merged = keptPart(existing, generated, known);
  const lost = orphans(existing, known);
  const items = [...itemsIn(merged), ...inAttic(lost, itemsIn(merged))];
  return {
    ...merged,
    info: {
      ...info,
      description: keptText(
        objectOf(existing['info'])['description'],
        info['description'],
        nameOf(info),
      ),
    },
    item: items,
    ...keptVariables(existing, generated, 'variable'),
  };
}

/** One folder, request or collection. */
function keptPart(existing: JsonObject, generated: JsonObject, known: Existing): JsonObject {
  const event = keptEvents(existing['event'], generated['event'], nameOf(generated));
  return {
    ...generated,
    ...(event.length === 0 && generated['event'] === undefined ? {} : { event }),
    ...(isRequest(generated) ? keptRequest(existing, generated) : keptFolder(existing, generated)),
    ...(isRequest(generated) ? {} : { item: keptItems(existing, generated, known) }),
  };
}

function keptRequest(existing: JsonObject, generated: JsonObject): JsonObject {
  const request = objectOf(generated['request']);
  const there = objectOf(existing['request'])['description'];
  return {
    request: {
      ...request,
      description: keptText(there, request['description'], nameOf(generated)),
    },
  };
}

function keptFolder(existing: JsonObject, generated: JsonObject): JsonObject {
  if (generated['description'] === undefined) return {};
  return {
    description: keptText(existing['description'], generated['description'], nameOf(generated)),
  };
}

function keptItems(
  existing: JsonObject,
  generated: JsonObject,
  known: Existing,
): readonly JsonObject[] {
  const merged = itemsIn(generated).map((part) => {
    const there = counterpart(part, known);
    if (there === undefined) return isRequest(part) ? part : keptPart({}, part, known);
    known.found.add(there);
    return keptPart(there, part, known);
  });
  return withOurs(itemsIn(existing), merged);
}

function counterpart(part: JsonObject, { parts, found }: Existing): JsonObject | undefined {
  const same = parts.filter((one) => !found.has(one) && isRequest(one) === isRequest(part));
  return (
    same.find((one) => one['id'] !== undefined && one['id'] === part['id']) ??
    same.find((one) => nameOf(one) === nameOf(part))
  );
}

/** Each of a person's own parts behind the neighbour that it stood behind. */
function withOurs(
  existing: readonly JsonObject[],
  generated: readonly JsonObject[],
): readonly JsonObject[] {
  const result = [...generated];
  let at = 0;
  for (const part of existing) {
    if (isOurs(part)) {
      result.splice(at, 0, part);
      at += 1;
    } else {
      const place = result.findIndex((one) => isSame(one, part));
      if (place >= 0) at = place + 1;
    }
  }
  return result;
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  if (isRequest(one) !== isRequest(other)) return false;
  return (one['id'] !== undefined && one['id'] === other['id']) || nameOf(one) === nameOf(other);
}

/** Marked parts of what has no counterpart: own parts of lost folders, requests with blocks. */
function orphans(parent: JsonObject, known: Existing): readonly JsonObject[] {
  return itemsIn(parent).flatMap((part) => {
    if (isOurs(part)) return [];
    if (known.found.has(part)) return orphans(part, known);
    const own = itemsIn(part).filter(isOurs);
    if (!hasBlock({ ...part, item: [] })) return [...own, ...orphans(part, known)];
    return [isRequest(part) ? part : { ...part, item: own }, ...orphans(part, known)];
  });
}

function hasBlock(part: JsonObject): boolean {
  return JSON.stringify(part).includes('keep:begin');
}

function inAttic(lost: readonly JsonObject[], items: readonly JsonObject[]): readonly JsonObject[] {
  if (lost.length === 0) return [];
  const taken = new Set(items.map(nameOf));
  return [{ name: freeName(attic, taken), item: lost }];
}

function freeName(name: string, taken: ReadonlySet<string>, at = 2): string {
  if (!taken.has(name)) return name;
  const next = `${attic} (${at})`;
  return taken.has(next) ? freeName(name, taken, at + 1) : next;
}

function keptEvents(
  existing: JsonValue | undefined,
  generated: JsonValue | undefined,
  name: string,
): readonly JsonObject[] {
  const there = listOf(existing).map(objectOf);
  const made = listOf(generated).map(objectOf);
  return ['prerequest', 'test'].flatMap((listen) => {
    const before = there.filter((one) => one['listen'] === listen).flatMap(linesOf);
    const event = made.find((one) => one['listen'] === listen);
    const exec = keptScript(
      before,
      event === undefined ? [] : linesOf(event),
      `${name}, ${listen}`,
    );
    if (event === undefined && exec.length === 0) return [];
    return [{ listen, ...event, script: { type: 'text/javascript', ...scriptOf(event), exec } }];
  });
}

const scriptOf = (event: JsonObject | undefined): JsonObject => objectOf(event?.['script']);

/** Older exports hold a script as one text. */
function linesOf(event: JsonObject): readonly string[] {
  const { exec } = scriptOf(event);
  return typeof exec === 'string' ? exec.split('\n') : listOf(exec).map(String);
}

/** A description is a text, or `{ content }`. */
function keptText(
  existing: JsonValue | undefined,
  generated: JsonValue | undefined,
  where: string,
): string {
  return keptMarkdown(textOf(existing), textOf(generated), where);
}

function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  const { content } = objectOf(value);
  return typeof content === 'string' ? content : '';
}

function partsIn(parent: JsonObject): readonly JsonObject[] {
  return itemsIn(parent).flatMap((part) => (isOurs(part) ? [] : [part, ...partsIn(part)]));
}

function itemsIn(parent: JsonObject): readonly JsonObject[] {
  return listOf(parent['item']).map(objectOf);
}

const isRequest = (part: JsonObject): boolean => part['request'] !== undefined;

const nameOf = (part: JsonObject): string => String(part['name'] ?? '');

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
