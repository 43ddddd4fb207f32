/** What `docs/configuration.md` says that follows from the schema of the configuration. */
import { readFileSync } from 'node:fs';
import { configurationJsonSchema } from '../src/regression/config/configuration.ts';
import { markdownTable } from './markdown-table.ts';

/** The part of JSON Schema that the configuration uses. */
interface Node {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly additionalProperties?: Node | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A member by its path, as in `orgs.NAME.secrets`; a list of groups is written `openapi[]`. */
interface Member {
  readonly path: string;
  readonly node: Node;
}

function below(path: string, node: Node): readonly Member[] {
  const join = (name: string) => (path === '' ? name : `${path}.${name}`);
  const named = Object.entries(node.properties ?? {}).flatMap(([name, inner]) => [
    { path: join(name), node: inner },
    ...below(join(name), inner),
  ]);
  const any = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  return [
    ...named,
    ...(any === undefined ? [] : below(join('NAME'), any)),
    ...(node.items === undefined ? [] : below(`${path}[]`, node.items)),
  ];
}

const largest = 1_000_000;

function rangeOf({ minimum, maximum }: Node): string {
  if (minimum === undefined) return '';
  return maximum === undefined || maximum > largest
    ? ` from ${minimum}`
    : `, ${minimum} to ${maximum}`;
}

const kinds: Readonly<Record<string, (node: Node) => string>> = {
  string: () => 'text',
  boolean: () => '`true` or `false`',
  integer: (node) => `whole number${rangeOf(node)}`,
  array: ({ items }) => (items?.properties === undefined ? `list: ${kindOf(items)}` : 'list'),
  object: ({ propertyNames, properties, additionalProperties: any }) => {
    if (properties !== undefined) return 'group';
    const names = propertyNames?.enum?.map((name) => `\`${name}\``).join(', ') ?? 'any names';
    return `${names}, each ${kindOf(typeof any === 'object' ? any : undefined)}`;
  },
};

function kindOf(node: Node | undefined): string {
  if (node?.enum !== undefined) return node.enum.map((one) => `\`${one}\``).join(', ');
  if (node?.anyOf !== undefined) return node.anyOf.map(kindOf).join(', or ');
  return kinds[node?.type ?? '']?.(node ?? {}) ?? '';
}

/** The paths of all members, for whoever wants to know whether each is shown somewhere. */
export function configurationMemberPaths(): readonly string[] {
  return members().map(({ path }) => path);
}

function members(): readonly Member[] {
  // What zod writes has these members, and others that are not read here.
  return below('', configurationJsonSchema() as Node).filter(({ path }) => path !== '$schema');
}

/** Every member with what it takes and what it means. */
export function configurationMembers(): string {
  const rows = members().map(({ path, node }) => [
    `\`${path}\``,
    kindOf(node),
    node.description ?? '',
  ]);
  return markdownTable(['member', 'takes', 'meaning'], rows);
}

/** The file beside the chapter that shows every member, as a block. */
export function configurationExample(): string {
  const file = new URL('../docs/grantsmith.example.yml', import.meta.url);
  return `\`\`\`yaml\n${readFileSync(file, 'utf8').trimEnd()}\n\`\`\``;
}
