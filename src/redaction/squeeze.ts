import type { Decoding, Edit } from './reading.ts';

/** Leaves out all white space, so that what was folded into lines reads as one piece. */
export function squeeze(source: string): Decoding | undefined {
  const edits: Edit[] = [];
  let text = '';
  let read = 0;
  for (const match of source.matchAll(/\s+/g)) {
    text += source.slice(read, match.index);
    edits.push({ at: text.length, width: 0, source: match.index, length: match[0].length });
    read = match.index + match[0].length;
  }
  return edits.length === 0 ? undefined : { text: text + source.slice(read), edits };
}
