/** Members of an answer or a form that hold a token, in the order in which they are looked for. */
const tokenMembers =
  'access_token|assertion|id_token|refresh_token|actor_token|subject_token|token|code';

/** How people paste a token together with what stood around it. */
const wrappings: readonly RegExp[] = [
  new RegExp(`"(?:${tokenMembers})"\\s*:\\s*"([^"]+)"`),
  new RegExp(`(?:^|[?&#\\s])(?:${tokenMembers})=([^&#\\s]+)`),
  /\bbearer\s+(\S+)/i,
];

/** The token in a pasted text: without header name, quotes, line breaks and percent-encoding. */
export function cleanToken(pasted: string): string {
  const unwrapped = wrappings.map((wrapping) => wrapping.exec(pasted)?.[1]).find(Boolean);
  const bare = (unwrapped ?? pasted)
    .replace(/^\s*authorization\s*:/i, '')
    .replace(/\s+|["'`\u2018\u2019\u201c\u201d\ufeff\u200b]/g, '');
  return /%(21|2e|2b|2f|3d)/i.test(bare) ? decoded(bare) : bare;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
