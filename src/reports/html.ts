import { createHash } from 'node:crypto';
import type { RunResult } from '../model/run-result.ts';
import { renderTemplate } from '../render/render-template.ts';
import { findingsOf, type PlacedRun } from './html/findings-of.ts';
import { overviewOf } from './html/overview-of.ts';
import { reportHeadOf } from './html/report-head-of.ts';
import { reportRunOf } from './html/report-run-of.ts';
import { toneOfRequest } from './html/tone-of.ts';

/** With more requests than this, the runs are folded until a person opens one. */
const mostOpen = 200;
/** Findings beyond these are folded, so that the requests are never out of reach. */
const mostFindings = 20;

/**
 * The run as one HTML file that needs nothing else: it is read offline, it may fetch nothing, and no
 * text in it can become markup. It stays usable without its script, which only filters.
 */
export function renderHtml(result: RunResult): string {
  const runs = placed(result);
  const requests = runs.flatMap((run) => run.requests);
  const findings = findingsOf(runs).map((finding) => renderTemplate('reports/finding', finding));
  const folds = { open: requests.length <= mostOpen, drawn: runs.length === 1 };
  const style = renderTemplate('reports/report-style', {});
  const script = renderTemplate('reports/report-script', {});
  return renderTemplate('reports/report', {
    policy: [
      "default-src 'none'",
      `style-src '${hashOf(style)}'`,
      `script-src '${hashOf(script)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    style,
    script,
    head: reportHeadOf(result),
    overview: overviewOf(runs),
    findings: findings.slice(0, mostFindings),
    moreFindings: findings.slice(mostFindings),
    runs: runs.map((run) => reportRunOf(run, folds)),
    failing: requests.filter(({ request }) => toneOfRequest(request) === 'bad').length,
  });
}

function placed(result: RunResult): readonly PlacedRun[] {
  return result.collections.map((collection, index) => ({
    id: `run-${index + 1}`,
    collection,
    requests: collection.requests.map((request, position) => ({
      id: `run-${index + 1}-${position + 1}`,
      request,
    })),
  }));
}

/** As a Content-Security-Policy names a source that stands in the page itself. */
function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
