import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { coverageDocument } from '../../../src/generator/coverage-document.ts';
import { knownErrorsDocument } from '../../../src/generator/known-errors-document.ts';
import { catalogue, knownErrorIds } from '../../../src/known-errors/catalogue.ts';

describe('docs/known-errors.md', () => {
  const document = knownErrorsDocument();

  it('has a section for every known error, in the order of the catalogue', () => {
    const sections = [...document.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    assert.deepEqual(sections, knownErrorIds);
  });

  it('links to each of its chapters', () => {
    const headings = [...document.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    const links = [...document.matchAll(/^- \[(.+)\]\(#[a-z0-9-]+\)$/gm)].map(([, title]) => title);
    assert.deepEqual(links, headings);
  });

  it('shows a known error as a person needs it', () => {
    const section = document.split('### ').find((part) => part.startsWith('cpq-bearer-missing'));
    assert.equal(
      section,
      `cpq-bearer-missing

**The CPQ admin API answers 302 and nothing else.**

Answer: status 302 and an empty body.

Why:

1. The word Bearer is missing before the token.

Where to look:

- The request as it was sent, in the Postman console: method, Content-Type and each parameter of the body.
- Whether the client follows redirects; it then shows a login page instead of the 302.

What to do:

1. Send the header as "Authorization: Bearer" followed by a space and the token.

Flows: client-credentials, asset-token. Confidence: documented (Logik.io knowledge base, Admin APIs: authentication via Salesforce Connected App; ServiceNow CPQ documentation, authenticating API calls).

`,
    );
  });

  it('shows the other wordings, and says where a text is not known', () => {
    assert.match(
      document,
      /Also seen: `invalid_grant` \/ `ip restricted or invalid login hours`\./,
    );
    assert.match(document, /`\{"error":"redirect_uri_missing"\}`; the exact text is not known\./);
  });

  it('names every cause and fix of the catalogue', () => {
    const sentences = Object.values(catalogue).flatMap(({ because, fix }) => [...because, ...fix]);
    assert.deepEqual(
      sentences.filter((sentence) => !document.includes(`. ${sentence}\n`)),
      [],
    );
  });
});

describe('docs/coverage.md', () => {
  const document = coverageDocument(flows);

  it('has a row for every known error, with cases or a reason', () => {
    const rows = [...document.matchAll(/^\| \[([\w-]+)\]\(known-errors\.md#\1\) \| (.+) \|$/gm)];
    assert.deepEqual(
      rows.map(([, id]) => id),
      knownErrorIds,
    );
  });

  it('names every case at the known error that it proves', () => {
    const lost = flows
      .flatMap(({ negativeCases }) => negativeCases)
      .filter(
        ({ id, expects }) => !new RegExp(`^\\| \\[${expects}\\].*\\b${id}\\b`, 'm').test(document),
      );
    assert.deepEqual(lost, []);
  });

  it('puts the rules into the order of their sections', () => {
    const rules = [...document.matchAll(/^\| RFC 6749 section ([\d.]+) /gm)].map(
      ([, section]) => section,
    );
    assert.deepEqual(rules.slice(0, 4), ['2.3.1', '3.2', '3.2.1', '3.3']);
  });

  it('counts the cases of each flow by their safety', () => {
    const { negativeCases } = flows.find(({ id }) => id === 'username-password') ?? {
      negativeCases: [],
    };
    const count = (safety: string) => negativeCases.filter((one) => one.safety === safety).length;
    assert.ok(
      document.includes(
        `| Username and password | ${count('safe')} | ${count('noisy')} | ${count('emulator-only')} |`,
      ),
    );
  });
});
