/** An option as it is typed: `-e`, `--environment`. */
export function typedOption(name: string): string {
  return `${name.length === 1 ? '-' : '--'}${name}`;
}
