const block =
  /-----BEGIN[ +](?:[A-Z]+[ +])*PRIVATE[ +]KEY-----((?:[^-]|-(?!----)){0,20000})-----END[ +](?:[A-Z]+[ +])*PRIVATE[ +]KEY-----/;

/** The base64 of the first private key block (RFC 7468) in a text, without white space. */
export function privateKeyBody(text: string): string | undefined {
  return block.exec(text)?.[1]?.replace(/\s+/g, '');
}
