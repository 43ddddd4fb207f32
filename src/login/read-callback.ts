import { createHash, timingSafeEqual } from 'node:crypto';

/** What came back from the org by way of the browser. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'error';
      readonly error: string;
      readonly description: string;
      /** Whether it has the state of this login; anybody may send an error without it. */
      readonly isOurs: boolean;
    }
  /** A code or an error that another authorize request asked for. */
  | { readonly kind: 'other-state' }
  | { readonly kind: 'nothing' };

const isQuery = (text: string): boolean => /(?:^|[?&#])(?:code|error)=/.test(text);

const isUrl = (text: string): boolean => /^[a-z][\w+.-]*:\/\//i.test(text);

/** Encoded text has escapes, and nothing that an escape would stand for. */
const isEncoded = (text: string): boolean =>
  text.includes('%') && /^(?:[\w.!~*'()-]|%[0-9a-f]{2})+$/i.test(text);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * The members of a query, and of a fragment after it; of one that is given twice none counts (RFC 6749
 * section 3.1).
 */
function membersIn(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/[?#&]/).map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), decoded(pair.slice(at + 1))];
  });
  const members = new Map<string, string>();
  for (const [name = '', value = ''] of pairs) members.set(name, members.has(name) ? '' : value);
  return members;
}

/** Compares without telling by the time it takes how much of it is right. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/**
 * Reads a callback: the whole URL or its query, decoded exactly once. A code counts only with the
 * state that was sent (RFC 6749 section 10.12).
 */
export function readCallback(text: string, state: string): Callback {
  const members = membersIn(text);
  const isOurs = sameText(members.get('state') ?? '', state);
  const error = members.get('error') ?? '';
  const code = members.get('code') ?? '';
  if (error !== '') {
    const description = (members.get('error_description') ?? '').replaceAll('+', ' ');
    return members.get('state') !== undefined && !isOurs
      ? { kind: 'other-state' }
      : { kind: 'error', error, description, isOurs };
  }
  if (code === '') return { kind: 'nothing' };
  return isOurs ? { kind: 'code', code } : { kind: 'other-state' };
}

/** Reads what a person pasted: a callback, or only the code, encoded or not. */
export function readPasted(pasted: string, state: string): Callback {
  const text = pasted.trim();
  if (isQuery(text)) return readCallback(text, state);
  if (text === '' || isUrl(text) || /\s/.test(text)) return { kind: 'nothing' };
  return { kind: 'code', code: isEncoded(text) ? decoded(text) : text };
}
