/** Tells what was refused, and the fix of the known error whose words are in it. */
export function explainRefusal(body: unknown, fixes: Readonly<Record<string, string>>): string {
  // Cast: a body that is no object has no members.
  const { error, error_description } = Object(body) as Record<string, unknown>;
  const said = [error, error_description].filter(Boolean).join(': ');
  if (!said) return 'No error is named.';
  const words = Object.keys(fixes).find((key) =>
    key.split(': ').every((part) => said.toLowerCase().includes(part.toLowerCase())),
  );
  return `Refused with ${said}. ${words ? fixes[words] : 'This is no error known for this request.'}`;
}
