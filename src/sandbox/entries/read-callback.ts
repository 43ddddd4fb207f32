import type { ReadCallbackOptions } from '../../model/script-call.ts';
import { codeInCallback } from '../lib/code-in-callback.ts';
import { forget } from '../lib/forget.ts';
import { queryValue } from '../lib/query-value.ts';
import { read } from '../lib/read.ts';
import { write } from '../lib/write.ts';

/** Takes the authorization code out of the callback that was pasted, or that came by redirect. */
export function readCallback({ into, encodeAgain, onMismatch }: ReadCallbackOptions): void {
  const callback = read('callback') || read('_callback');
  // A callback is good for one attempt, and an old code for none.
  [into, 'callback', '_callback'].forEach(forget);
  if (!callback) {
    throw new Error(
      'callback is empty. Send the authorize request, open the URL that it shows, log in, and paste what the address bar then shows into the variable callback.',
    );
  }
  if (onMismatch === 'leave-empty' && queryValue(callback, 'state') !== read('_state')) return;
  const code = codeInCallback(callback, read('_state'));
  write(into, encodeAgain ? encodeURIComponent(code) : code);
}
