/** What became of a test. */
export interface Check {
  readonly words: string;
  readonly passed: boolean;
}

/**
 * Notes how each test of this script ends.
 *
 * Each script has a `pm` of its own, so nothing is left behind. Tests that call back are not noted.
 */
export function noteChecks(): Check[] {
  const checks: Check[] = [];
  try {
    const client = typeof pm === 'undefined' ? undefined : pm;
    if (!client) return checks;
    const { test } = client;
    client.test = Object.assign((title: string, body: () => void) => {
      if (typeof body !== 'function' || body.length) return test(title, body);
      const check = { words: title, passed: false };
      checks.push(check);
      return test(title, () => {
        body();
        check.passed = true;
      });
    }, test);
  } catch {
    // A pm that cannot be changed.
  }
  return checks;
}
