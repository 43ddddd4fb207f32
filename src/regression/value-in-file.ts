/**
 * The value that a file holds alone, such as a secret mounted by Kubernetes. An editor ends the last
 * line; that line end is no part of the value, and any other is.
 */
export function valueInFile(text: string): string {
  return text.replace(/\r?\n$/, '');
}
