import { hexOfBase64 } from './base64.ts';
import { textOfHex } from './text-of-hex.ts';

type Members = Record<string, unknown>;

function membersIn(segment: string): Members {
  const json: unknown = JSON.parse(textOfHex(hexOfBase64(segment)));
  if (Object(json) !== json || Array.isArray(json)) throw new Error('no JSON object');
  // Cast: the line above refuses everything else.
  return json as Members;
}

/** Header and claims of a JWT with three segments (RFC 7519), unverified. */
export function decodeJwt(token: unknown): { header: Members; claims: Members } | undefined {
  const [, header, claims] = /^([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(String(token)) ?? [];
  if (!header || !claims) return undefined;
  try {
    return { header: membersIn(header), claims: membersIn(claims) };
  } catch {
    return undefined;
  }
}
