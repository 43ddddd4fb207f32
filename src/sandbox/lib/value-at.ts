/** What stands at a path such as `records.0.Id`; the empty path is the whole body. */
export function valueAt(body: unknown, path: string): unknown {
  const steps = path === '' ? [] : path.split('.');
  return steps.reduce<unknown>(
    // Cast: an object or an array may be asked for any member.
    (value, step) =>
      Object(value) === value ? (value as Record<string, unknown>)[step] : undefined,
    body,
  );
}
