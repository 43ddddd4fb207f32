/** A block of PEM (RFC 7468), or the base64 of DER that somebody copied without its header. */
export interface PemBlock {
  /** What stands after BEGIN, such as `PRIVATE KEY`; empty without a header. */
  readonly label: string;
  readonly der: Buffer;
  /** The block says that it is encrypted (RFC 1421 section 4.6.1.1), as openssl once did. */
  readonly encrypted: boolean;
  /** Its end is missing, or it holds less than its DER says. */
  readonly cutOff: boolean;
}

/** The text without a byte order mark, with real line ends, and out of its base64 if it is in one. */
function plain(text: string): string {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/(?:\\+r)?\\+n|\r\n?/g, '\n')
    .trim();
  return /^(?:77u\/)?LS0tLS1CRUdJT/.test(lines)
    ? plain(Buffer.from(lines, 'base64').toString())
    : lines;
}

/** The bytes that the outermost DER value says it has, with its head. */
function lengthIn(der: Buffer): number {
  const first = der[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const size = first & 0x7f;
  return size === 0 || size > 4 || der.length < 2 + size ? 0 : 2 + size + der.readUIntBE(2, size);
}

function blockOf(label: string, content: string, ended: boolean): PemBlock {
  const der = Buffer.from(content.replace(/^[\w-]+:.*$/gm, ''), 'base64');
  return {
    label,
    der,
    encrypted: /^Proc-Type:.*ENCRYPTED/m.test(content),
    cutOff: !ended || lengthIn(der) > der.length,
  };
}

const block =
  /-----BEGIN ([A-Z0-9 ]+?)-----((?:[^-]|-(?!----))*)(?:(-----END \1-----)|$|(?=-----))/g;

/** All blocks in a text, however its lines are broken and escaped; bare base64 is one without a label. */
export function pemBlocks(text: string): PemBlock[] {
  const lines = plain(text);
  const blocks = Array.from(lines.matchAll(block), ([, label = '', content = '', end]) =>
    blockOf(label, content, end !== undefined),
  );
  if (blocks.length > 0 || !/^[\w+/\s-]{40,}={0,2}$/.test(lines)) return blocks;
  return [blockOf('', lines, true)];
}

/** PEM with lines of 64 characters. */
export function pemOf(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
