import { createHash } from 'node:crypto';
import type { ScriptOrigin } from './context-lane.ts';

/** SHA-256 of the text of every script in a collection, on requests, folders and the collection. */
export function scriptDigests(collection: unknown): ReadonlySet<string> {
  return new Set(scriptsIn(collection).map(digestOf));
}

/**
 * A collection is ours when each script in it is, to the letter, one that we generated. One changed
 * character, or a script that is loaded from elsewhere, makes it foreign.
 */
export function originOf(collection: unknown, ownDigests: ReadonlySet<string>): ScriptOrigin {
  const own = scriptsIn(collection).every((script) => ownDigests.has(digestOf(script)));
  return own ? 'own' : 'foreign';
}

function digestOf(script: unknown): string {
  return createHash('sha256').update(textOf(script)).digest('hex');
}

/** The text that will run; everything else a script can say is kept in the digest as JSON. */
function textOf(script: unknown): string {
  const exec = memberOf(script, 'exec');
  const lines = Array.isArray(exec) ? exec.join('\n') : exec;
  return typeof lines === 'string' && memberOf(script, 'src') === undefined
    ? lines
    : `no text: ${JSON.stringify(script)}`;
}

function scriptsIn(node: unknown): readonly unknown[] {
  return [
    ...listOf(memberOf(node, 'event')).map((event) => memberOf(event, 'script')),
    ...listOf(memberOf(node, 'item')).flatMap(scriptsIn),
  ];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
