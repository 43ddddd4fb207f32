/** A claim or parameter of a stranger in words, short enough for the journal. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (!Array.isArray(value)) return 'an object';
  const texts = value.slice(0, 3).filter((one) => typeof one === 'string');
  return `an array of ${value.length}: ${texts.map(showValue).join(', ')}`;
}

export function shorten(text: string, longest = 100): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
