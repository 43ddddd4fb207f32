import { type Piece, piecesOf } from './pieces-of.ts';

const marks = { begin: '<!-- keep:begin -->', end: '<!-- keep:end -->' };

interface Section {
  /** The heading, and which of several of that name; empty before the first. */
  readonly key: string;
  readonly lines: readonly string[];
}

interface Block {
  readonly section: string;
  readonly lines: readonly string[];
}

/**
 * A Markdown text as generated, with what stands between `<!-- keep:begin -->` and `<!-- keep:end -->`
 * in the text that is there: each block at the end of the section it stood in, or of the text where
 * that section is no more.
 */
export function keptMarkdown(existing: string, generated: string, where: string): string {
  const blocks = blocksIn(piecesOf(existing.split(/\r?\n/), marks, where));
  if (blocks.length === 0) return generated;
  const sections = sectionsOf(linesOfOurs(piecesOf(generated.split('\n'), marks, where)));
  const known = new Set(sections.map(({ key }) => key));
  const lost = blocks.filter(({ section }) => !known.has(section));
  const texts = sections.flatMap(({ key, lines }) => {
    const own = blocks.filter(({ section }) => section === key);
    return lines.length + own.length === 0 ? [] : [withBlocks(lines.join('\n'), own)];
  });
  const end = generated.endsWith('\n') ? '\n' : '';
  return `${withBlocks(texts.join('\n'), lost).replace(/\n+$/, '')}${end}`;
}

function withBlocks(text: string, blocks: readonly Block[]): string {
  if (blocks.length === 0) return text;
  const parts = [text.replace(/\n+$/, ''), ...blocks.map(({ lines }) => lines.join('\n'))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function linesOfOurs(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ isKept, lines }) => (isKept ? [] : lines));
}

function blocksIn(pieces: readonly Piece[]): readonly Block[] {
  return pieces.flatMap(({ isKept, lines }, at) => {
    const before = sectionsOf(linesOfOurs(pieces.slice(0, at)));
    return isKept ? [{ section: before.at(-1)?.key ?? '', lines }] : [];
  });
}

/** Cut at the headings; a line of code that looks like one is none. */
function sectionsOf(lines: readonly string[]): readonly Section[] {
  const sections: { key: string; lines: string[] }[] = [{ key: '', lines: [] }];
  let isCode = false;
  for (const line of lines) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    if (!isCode && /^#{1,6} /.test(line)) {
      const earlier = sections.filter(({ lines: [heading] }) => heading === line).length;
      sections.push({ key: `${line.trim()}\n${earlier}`, lines: [] });
    }
    sections.at(-1)?.lines.push(line);
  }
  return sections;
}
