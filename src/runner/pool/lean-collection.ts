/** What a person reads in Postman and no run needs: Newman makes objects of all of it, every time. */
const onlyForReaders = new Set(['description', 'response']);

/** Members whose own members are names of people's choosing, or text: nothing is left out below. */
const opaque = new Set(['event', 'variable', 'raw', 'script', 'auth', 'url']);

/** The collection without descriptions and saved responses. It runs exactly as before. */
export function leanCollection(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(leanCollection);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([member]) => !onlyForReaders.has(member))
      .map(([member, value]) => [member, opaque.has(member) ? value : leanCollection(value)]),
  );
}
