import type { JsonObject, JsonValue } from '../../model/json.ts';
import { isJsonObject, jsonObjectIn, withoutMark } from '../../model/read-json.ts';

/** One aspect of a part, as lines that can be compared. */
export interface Aspect {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A request, folder, variable, or the collection itself. */
export interface ComparedPart {
  readonly kind: string;
  /** Folder names from the collection down. */
  readonly name: string;
  readonly aspects: readonly Aspect[];
}

/** A Postman file as parts with names; `undefined` for what is no JSON of Postman's. */
export function comparedParts(text: string): readonly ComparedPart[] | undefined {
  const file = jsonObjectIn(withoutMark(text));
  if (file === undefined) return undefined;
  if (Array.isArray(file['item'])) return [collectionPart(file), ...partsIn(file, [])];
  return Array.isArray(file['values']) ? environmentParts(file) : undefined;
}

function collectionPart(file: JsonObject): ComparedPart {
  const { item: _item, event, info, ...rest } = file;
  const { description, ...names } = isJsonObject(info) ? info : {};
  return {
    kind: 'collection',
    name: '',
    aspects: [
      ...scripts(event),
      aspect('description', textLines(description)),
      aspect('order', childNames(file)),
      aspect('settings', jsonLines({ ...names, ...rest })),
    ],
  };
}

function partsIn(parent: JsonObject, path: readonly string[]): readonly ComparedPart[] {
  return childrenOf(parent).flatMap((part) => {
    const within = [...path, nameOf(part)];
    return 'item' in part
      ? [folderPart(part, within), ...partsIn(part, within)]
      : [requestPart(part, within)];
  });
}

function folderPart(part: JsonObject, path: readonly string[]): ComparedPart {
  const { item: _item, event, description, name: _name, ...rest } = part;
  return {
    kind: 'folder',
    name: path.join(' / '),
    aspects: [
      ...scripts(event),
      aspect('description', textLines(description)),
      aspect('order', childNames(part)),
      aspect('settings', jsonLines(rest)),
    ],
  };
}

function requestPart(part: JsonObject, path: readonly string[]): ComparedPart {
  const { event, request, response, name: _name, ...rest } = part;
  const { description, ...sent } = isJsonObject(request) ? request : {};
  return {
    kind: 'request',
    name: path.join(' / '),
    aspects: [
      ...scripts(event),
      aspect('description', textLines(description)),
      aspect('request', jsonLines(sent)),
      aspect('examples', jsonLines(response ?? [])),
      aspect('settings', jsonLines(rest)),
    ],
  };
}

function environmentParts(file: JsonObject): readonly ComparedPart[] {
  const { values, ...rest } = file;
  const variables = (Array.isArray(values) ? values : []).filter(isJsonObject);
  return [
    {
      kind: 'environment',
      name: '',
      aspects: [
        aspect('settings', jsonLines(rest)),
        aspect(
          'order',
          variables.map(({ key }) => String(key)),
        ),
      ],
    },
    ...variables.map(variablePart),
  ];
}

/** Of a secret only whether it is filled is shown. */
function variablePart(variable: JsonObject): ComparedPart {
  const { key, value, ...rest } = variable;
  const shown = variable['type'] === 'secret' && value !== '' ? '(a secret)' : value;
  return {
    kind: 'variable',
    name: String(key),
    aspects: [aspect('value', jsonLines(shown ?? '')), aspect('settings', jsonLines(rest))],
  };
}

const titles: Readonly<Record<string, string>> = {
  prerequest: 'script before',
  test: 'test script',
};

function scripts(events: JsonValue | undefined): readonly Aspect[] {
  const found = (Array.isArray(events) ? events : []).filter(isJsonObject);
  return Object.entries(titles).map(([listen, title]) =>
    aspect(title, found.filter((one) => one['listen'] === listen).flatMap(scriptLines)),
  );
}

function scriptLines({ script }: JsonObject): readonly string[] {
  const exec = isJsonObject(script) ? script['exec'] : [];
  return typeof exec === 'string'
    ? exec.split('\n')
    : (Array.isArray(exec) ? exec : []).map((line) => String(line));
}

const aspect = (name: string, lines: readonly string[]): Aspect => ({ name, lines });

function textLines(value: JsonValue | undefined): readonly string[] {
  const text = isJsonObject(value) ? value['content'] : value;
  return typeof text === 'string' && text !== '' ? text.split('\n') : [];
}

/** Members in the order of their names: in which order they stand in a file says nothing. */
function jsonLines(value: JsonValue): readonly string[] {
  return JSON.stringify(sorted(value), null, 2).split('\n');
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((one: JsonValue) => sorted(one) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

const childrenOf = ({ item }: JsonObject): readonly JsonObject[] =>
  (Array.isArray(item) ? item : []).filter(isJsonObject);

const childNames = (parent: JsonObject): readonly string[] => childrenOf(parent).map(nameOf);

const nameOf = (part: JsonObject): string => String(part['name'] ?? '');
