import { undoEscapes } from './undo-escapes.ts';

/** Layers of escaping that are undone: JSON in JSON in a form in HTML has four. */
export const deepestEscaping = 4;

/** A text as it stands, then unescaped layer by layer as far as it goes; the last is the plainest. */
export function unescapedLayers(text: string): string[] {
  const layers = [text];
  for (let depth = 0; depth < deepestEscaping; depth++) {
    const decoding = undoEscapes(layers.at(-1) ?? text);
    if (decoding === undefined) break;
    layers.push(decoding.text);
  }
  return layers;
}
