import type { Brand } from './shape.ts';

/** One line of Markdown that says whose file it is. */
export function brandLine({ name, logo, link, colour }: Brand): string {
  const words = `**${escaped(name)}**`;
  const painted = colour === undefined ? words : `<span style="color: ${colour}">${words}</span>`;
  const shown = logo === undefined ? painted : `![${escaped(name)}](${logo}) ${painted}`;
  return link === undefined ? shown : `[${shown}](${link})`;
}

/** Nothing in a name may be read as markup. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]#|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}
