import { counted } from '../../model/counted.ts';
import type { Summary } from '../../model/run-result.ts';
import { renderTemplate } from '../../render/render-template.ts';
import type { Bundle } from './bundle-content.ts';

/** The bundle for people: what is shown before it is written. */
export function markdownBundle(made: Bundle): string {
  const { versions, flows, environment, findings, run, knownErrors } = made;
  return renderTemplate('letters/bundle', {
    versions: Object.entries(versions).map(([name, value]) => ({ name, value })),
    flows: flows.join(', '),
    environment: environment.map(({ name, state, secret, fingerprint, length }) => ({
      name,
      state: secret ? `${state}, secret` : state,
      fingerprint: fingerprint === undefined ? '' : `sha256:${fingerprint}`,
      length: length ?? '',
    })),
    findings: findings.map(({ id, severity, what, fix }) => ({ id, severity, what, fix })),
    run:
      run === undefined
        ? null
        : {
            startedAt: run.startedAt,
            summary: summaryText(run.summary),
            failures: run.failures.map(({ collection, request, status, what }) => ({
              where: [collection, request, status].filter(Boolean).join(' · '),
              what,
            })),
            followers:
              run.followers === 0
                ? ''
                : `${counted(run.followers, 'request')} failed because of that.`,
          },
    knownErrors: [...knownErrors],
  });
}

function summaryText({ flows, requests, assertions, failed, skipped }: Summary): string {
  const tested = [counted(flows, 'flow'), counted(requests, 'request')];
  const found = [counted(assertions, 'assertion'), `${failed} failed`, `${skipped} skipped`];
  return [...tested, ...found].join(', ');
}
