import { queryValue } from './query-value.ts';

/** Encoded text has escapes, and nothing that an escape would stand for. */
function isEncoded(text: string): boolean {
  return text.includes('%') && /^([\w.!~*'()-]|%[0-9a-f]{2})+$/i.test(text);
}

/** Refuses a callback that is an error, or that another authorize request asked for. */
function checkCallback(callback: string, state: string): void {
  const error = queryValue(callback, 'error');
  if (error !== undefined) {
    const description = (queryValue(callback, 'error_description') ?? '').replace(/\+/g, ' ');
    throw new Error(
      `The org sent no code but an error: ${error}${description && `: ${description}`}. Mend that, then send the authorize request again.`,
    );
  }
  if (queryValue(callback, 'state') !== state) {
    throw new Error(
      'state-mismatch: the callback belongs to another authorize request. Send the authorize request again, and use the callback that follows it.',
    );
  }
}

/**
 * The code in what a browser shows after the login: the whole URL, its query, or only the code;
 * decoded exactly once. A bare code is decoded only if it is encoded throughout.
 */
export function codeInCallback(callback: string, state: string): string {
  const text = callback.trim();
  const isQuery = /(^|[?&])(code|error)=/.test(text);
  if (!isQuery && /^[a-z][\w+.-]*:\/\//i.test(text)) {
    throw new Error(
      'callback holds no code. Paste the address that the browser shows after the login.',
    );
  }
  if (!isQuery) return isEncoded(text) ? decodeURIComponent(text) : text;
  checkCallback(text, state);
  return queryValue(text, 'code') ?? '';
}
