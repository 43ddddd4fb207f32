import type { RunResult } from '../../../src/model/run-result.ts';
import {
  assertion,
  collection,
  problem,
  request,
  runResult,
} from '../../unit/reports/sample-result.ts';

/** A result in which a stranger has written every text: names, messages, places, fixes, console. */
export function hostileResult(text: string): RunResult {
  const asked = request(text, {
    folders: [text],
    method: text,
    url: text,
    assertions: [assertion(text, { outcome: 'failed', message: text, knownError: text })],
    problems: [problem('transport', { message: text, where: text, next: text })],
    console: [text],
  });
  const leftOut = [{ name: text, reason: text }];
  const told = { requests: [asked], leftOut, flaky: [text] };
  return runResult([collection(text, text, told), collection('other', text)]);
}
