import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Assertion } from '../model/assertion.ts';
import type { FlowRequest } from '../model/flow.ts';
import { javascriptLiteral } from '../render/javascript-literal.ts';
import { renderTemplate } from '../render/render-template.ts';
import { conditionCode, unlessCode } from './condition-code.ts';
import { explanation } from './explanation.ts';
import { renderAssertion, type TestContext } from './render-assertion.ts';
import { scriptText } from './script-text.ts';
import { ownAssertions, type SharedChecks } from './shared-checks.ts';
import { sourceName } from './source-name.ts';
import { keptToken, noting, showing, type TokenUses, tokenViewCall } from './token-view-script.ts';

type Request = FlowRequest<KnownErrorId>;

export interface TestScriptOptions {
  /** What the script of the folder checks in its place. */
  readonly shared?: SharedChecks | undefined;
  /** Whether it shows the token that came. */
  readonly showsToken: boolean;
}

/** The script that looks at the answer of a request, line by line. */
export function testScript(
  request: Request,
  { shared, showsToken }: TestScriptOptions,
): readonly string[] {
  const assertions = ownAssertions(request, shared);
  return checkingScript({
    ...(showsToken && keptToken(request) !== undefined ? { last: showing } : {}),
    banner: [request.title, purposeOf(request, assertions)],
    guards: [
      ...guard(request),
      ...(assertions === request.assertions ? [] : ['if (pm.response.code !== 200) return;']),
    ],
    request: { ...request, assertions },
  });
}

/** The script of a folder, for what its token requests are all answered. */
export function folderTestScript(
  { requests, assertions, knownErrors }: SharedChecks,
  uses?: TokenUses,
): readonly string[] {
  return checkingScript({
    banner: ['What every token request of this folder is answered', 'Runs before its own script.'],
    guards: ["if (pm.request.method !== 'POST') return;", ...requests.flatMap(unsentGuard)],
    request: { folder: 'Get a token', assertions, knownErrors },
    ...(uses && { last: tokenViewCall(uses, 'noted') }),
  });
}

function purposeOf({ folder, assertions }: Request, own: readonly Assertion[]): string {
  if (folder === 'Negative cases') return 'Sees how the answer is.';
  return own === assertions
    ? 'Looks at the answer, and keeps what the next requests need.'
    : 'Keeps what the next requests need; the script of the folder looks at the rest of the answer.';
}

interface Checking {
  readonly banner: readonly string[];
  /** Lines that end the script before anything is looked at. */
  readonly guards: readonly string[];
  readonly request: Pick<Request, 'folder' | 'assertions' | 'knownErrors'>;
  /** What is done after all checks with what was noted of them. */
  readonly last?: string;
}

function checkingScript({ banner, guards, request, last = '' }: Checking): readonly string[] {
  const hasStatus = request.assertions.some((one) => one.kind === 'status');
  const explained = hasStatus ? explanation(request.knownErrors) : undefined;
  const tests = renderAssertions(request, explained?.code ?? false);
  const preparation = [...guards, ...bodyFor(tests), ...(last === '' ? [] : [noting])].join('\n');
  return scriptText(
    'test',
    banner,
    [preparation, tests, last].filter((part) => part !== '').join('\n\n'),
    explained === undefined ? [] : [explained.table],
  );
}

/**
 * Older Newman cannot skip a request: then the answer is not looked at either. A negative case is
 * skipped by the script of its folder.
 */
function guard({ onlyIf, folder }: Request): readonly string[] {
  return onlyIf === undefined || folder === 'Negative cases'
    ? []
    : [`if (${unlessCode(onlyIf)}) return;`];
}

/** The same for a request of the folder. */
function unsentGuard({ onlyIf, title }: Request): readonly string[] {
  if (onlyIf === undefined) return [];
  const name = `pm.info.requestName === ${javascriptLiteral(title)}`;
  return [`if (${name} && (${unlessCode(onlyIf)})) return;`];
}

function bodyFor(tests: string): readonly string[] {
  return /\bbody\b(?=[,.[)])/.test(tests) ? ['const body = responseJson();'] : [];
}

function renderAssertions(
  { assertions, folder }: Checking['request'],
  explained: TestContext['explained'],
): string {
  // A negative case says in its description what it proves, and its safety where it may be sent.
  const isCase = folder === 'Negative cases';
  return assertions
    .map((assertion, at) => {
      const context = { explained, guards: at < assertions.length - 1 };
      const test = renderAssertion(assertion, context).trimEnd();
      const source = isCase ? '' : sourceComment(assertion, assertions[at - 1]);
      return source + guarded(test, conditionOf(assertion, isCase));
    })
    .join('\n\n');
}

/** Says who says so, once for tests in a row that have the same source. */
function sourceComment({ basis }: Assertion, previous: Assertion | undefined): string {
  if (previous?.basis.source === basis.source && previous.basis.confidence === basis.confidence) {
    return '';
  }
  const confidence = basis.confidence === 'documented' ? '' : `${basis.confidence}: `;
  return `// ${confidence}${sourceName(basis.source)}\n`;
}

/** What is only inferred is asked of the emulator alone. */
function conditionOf({ basis, onlyIf }: Assertion, isCase: boolean): string {
  return [
    ...(basis.confidence === 'inferred' && !isCase
      ? [conditionCode({ variable: 'emulated', is: 'true' })]
      : []),
    ...(onlyIf === undefined ? [] : [conditionCode(onlyIf)]),
  ].join(' && ');
}

function guarded(body: string, condition: string): string {
  return condition === '' ? body : renderTemplate('guarded', { condition, body }).trimEnd();
}
