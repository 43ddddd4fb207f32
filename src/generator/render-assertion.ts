import type { Assertion, AssertionKind, JsonCheck } from '../model/assertion.ts';
import { renderTemplate } from '../render/render-template.ts';
import { memberAccess } from './member-access.ts';
import { renderCheck } from './render-check.ts';
import { renderRefusal } from './render-refusal.ts';

/** What a test depends on besides its assertion. */
export interface TestContext {
  /** The JavaScript that explains a refusal; false when there is nothing to explain it with. */
  readonly explained: string | false;
  /** Whether something follows that only a success makes sense of. */
  readonly guards: boolean;
}

type Of<Kind extends AssertionKind> = Extract<Assertion, { kind: Kind }>;

type Renderers = {
  readonly [Kind in AssertionKind]: (assertion: Of<Kind>, context: TestContext) => string;
};

const renderers: Renderers = {
  status: (assertion, context) =>
    renderTemplate('assertions/status', {
      ...assertion,
      ...context,
      only: assertion.oneOf.length === 1 && (assertion.oneOf[0] ?? false),
    }),
  header: (assertion) => renderTemplate('assertions/header', assertion),
  'json-body': (assertion) => renderTemplate('assertions/json-body', assertion),
  'empty-body': (assertion) => renderTemplate('assertions/empty-body', assertion),
  'text-body': (assertion, { explained }) =>
    renderTemplate('assertions/text-body', { ...assertion, explained }),
  json: (assertion) =>
    renderTemplate('assertions/json', { ...at(assertion), check: check(assertion) }),
  'identity-url': (assertion) => renderTemplate('assertions/identity-url', at(assertion)),
  'record-id': (assertion) =>
    renderTemplate('assertions/record-id', {
      ...at(assertion),
      keyPrefix: assertion.keyPrefix ?? false,
    }),
  'hmac-signature': (assertion) => renderTemplate('assertions/hmac-signature', assertion),
  scopes: (assertion) =>
    renderTemplate('assertions/scopes', { ...at(assertion), include: assertion.include }),
  jwt: (assertion) =>
    renderTemplate('assertions/jwt', {
      ...at(assertion),
      keys: assertion.keys,
      checks: [
        ...memberChecks('header', assertion.header),
        ...memberChecks('claims', assertion.claims),
      ],
    }),
  'signed-jwt-sent': (assertion) => renderTemplate('assertions/signed-jwt-sent', assertion),
  refusal: (assertion) => renderRefusal(assertion),
  'capture-callback': (assertion) => renderTemplate('assertions/capture-callback', assertion),
  capture: (assertion) =>
    renderTemplate('assertions/capture', {
      ...at(assertion),
      member: memberAccess(assertion.path),
      value: capturedValue(assertion),
      label: `${assertion.path === '' ? 'the body' : assertion.path} is filled`,
      into: assertion.into,
      previousInto: assertion.previousInto ?? false,
      issuedInto: assertion.issuedInto ?? false,
    }),
};

const rendered = new Map<string, string>();

/**
 * Renders the test of an assertion, without the condition on which it is made. The same few tests
 * stand in hundreds of scripts; each is rendered once.
 */
export function renderAssertion(assertion: Assertion, context: TestContext): string {
  const key = JSON.stringify([assertion, context]);
  const known = rendered.get(key);
  if (known !== undefined) return known;
  // The table has a renderer for each kind; TypeScript cannot follow the kind through the lookup.
  const render = renderers[assertion.kind] as (one: Assertion, context: TestContext) => string;
  const test = render(assertion, context);
  rendered.set(key, test);
  return test;
}

function at({ title, path, optional }: { title: string; path: string; optional?: true }) {
  return { title, value: memberAccess(path), optional: optional === true };
}

function check({ path, check: one, secret }: Of<'json'>): string {
  return renderCheck(one, { value: memberAccess(path), label: path, secret: secret === true });
}

function memberChecks(
  part: 'header' | 'claims',
  checks: Readonly<Record<string, JsonCheck>>,
): readonly string[] {
  return Object.entries(checks).map(([name, one]) =>
    renderCheck(one, { value: `${part}.${name}`, label: name, secret: false }),
  );
}

function capturedValue({ path, as }: Of<'capture'>): string {
  const member = memberAccess(path);
  if (as === 'json') return `JSON.stringify(${member})`;
  if (as === undefined) return member;
  return `identityOf(${member})?.${as === 'org-id' ? 'orgId' : 'userId'}`;
}
