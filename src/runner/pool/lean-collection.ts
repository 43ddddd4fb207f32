/** What a person reads in Postman and no run needs: Newman makes objects of all of it, every time. */
const onlyForReaders = new Set(['description', 'response']);

/** Members whose own members are names of people's choosing, or text: nothing is left out below. */
const opaque = new Set(['variable', 'raw', 'auth', 'url']);

/**
 * The collection without descriptions and saved responses, and each script as one text: every line of
 * a list is a value by itself on the way into the sandbox. It runs exactly as before.
 */
export function leanCollection(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(leanCollection);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([member]) => !onlyForReaders.has(member))
      .map(([member, value]) => [member, leanMember(member, value)]),
  );
}

function leanMember(member: string, value: unknown): unknown {
  if (opaque.has(member)) return value;
  if (member === 'exec' && Array.isArray(value)) return [value.join('\n')];
  return leanCollection(value);
}
