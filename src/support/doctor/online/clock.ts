import { reported } from '../../../flows/sources.ts';
import type { Finding } from '../finding.ts';
import type { Answer } from './network.ts';

/** From here on it is worth a word; an assertion lives three minutes. */
const noticedSeconds = 30;
const refusedSeconds = 180;

/** The clock of this machine and that of the server agree; assertions are made by the one and judged by the other. */
export function clockFindings({ date, at }: Answer, signs: boolean): readonly Finding[] {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return [];
  const ahead = Math.round((at - theirs) / 1000);
  const off = Math.abs(ahead);
  if (off < noticedSeconds) return [];
  return [
    {
      id: 'clock-is-wrong',
      severity: signs && off >= refusedSeconds ? 'error' : 'warning',
      what: `The clock of this machine is ${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} that of the server.`,
      why: 'The expiry time of an assertion is made by this clock and judged by the other: it is refused with "invalid assertion".',
      fix: 'Switch on the time synchronisation (NTP) of this machine.',
      basis: reported('REPORTS'),
      knownError: 'invalid-assertion',
    },
  ];
}
