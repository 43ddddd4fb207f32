/**
 * The names in their order, none of them twice: a second one is called `Name (2)`, or by the next number
 * that nothing else is called by.
 */
export function distinctNames(names: readonly string[]): readonly string[] {
  const known = new Set(names);
  const given = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let times = 2; given.has(distinct); times += 1) {
      const numbered = `${name} (${times})`;
      if (!known.has(numbered)) distinct = numbered;
    }
    given.add(distinct);
    return distinct;
  });
}
