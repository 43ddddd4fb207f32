import { isKnownErrorId } from '../../known-errors/catalogue.ts';
import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { JournalEntry } from '../journal/journal.ts';
import { page } from '../pages/page.ts';

/** The page shows so many; all that are kept stand in the control API. */
const shown = 200;

/** `GET /journal`: the requests to the org, with the reason of each refusal. */
export function journalPage(call: Call): Answer {
  const entries = call.world.journal.entries(call.org.name);
  const refused = entries.filter((entry) => entry.outcome === 'refused');
  const onlyRefused = call.query.get('outcome') === 'refused';
  const asked = onlyRefused ? refused : entries;
  const left =
    asked.length > shown ? ` The newest ${shown} are here; the control API has all.` : '';
  const { base } = call.host;
  return page(call, {
    title: 'Journal',
    template: 'pages/journal',
    width: 'wide',
    data: {
      summary: `Requests to the org ${call.org.name}, newest first: ${entries.length}, of which ${refused.length} refused. Times are UTC.${left}`,
      allUrl: `${base}/journal`,
      refusedUrl: `${base}/journal?outcome=refused`,
      onlyRefused,
      nothing: onlyRefused ? 'No request was refused.' : noRequest,
      entries: asked.slice(-shown).reverse().map(describe),
    },
  });
}

const noRequest = 'No request yet. This page shows the newest ones when it is loaded again.';

const tones = { answered: 'good', refused: 'bad', fault: 'idle' } as const;

function describe(entry: JournalEntry) {
  const grant = entry.parameters['grant_type']?.replace(/^.*:/, '');
  return {
    number: entry.number,
    at: entry.at,
    time: entry.at.slice(11, 19),
    method: entry.method,
    path: entry.path,
    host: entry.host,
    status: entry.status,
    tone: tones[entry.outcome],
    what: entry.refusal ?? grant ?? '',
    refusal: entry.refusal ?? null,
    refusalKind: isKnownErrorId(entry.refusal ?? '')
      ? ('Known error' as const)
      : ('Refusal' as const),
    why: entry.why ?? null,
    passed: entry.passed,
    parameters: Object.entries(entry.parameters).map(([name, value]) => ({ name, value })),
  };
}
