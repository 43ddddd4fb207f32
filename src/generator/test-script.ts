import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Assertion } from '../model/assertion.ts';
import type { FlowRequest } from '../model/flow.ts';
import { renderTemplate } from '../render/render-template.ts';
import { conditionCode, unlessCode } from './condition-code.ts';
import { explanation } from './explanation.ts';
import { renderAssertion, type TestContext } from './render-assertion.ts';
import { scriptText } from './script-text.ts';
import { sourceName } from './source-name.ts';

/** The script that looks at the answer of a request, line by line. */
export function testScript(request: FlowRequest<KnownErrorId>): readonly string[] {
  const hasStatus = request.assertions.some((one) => one.kind === 'status');
  const explained = hasStatus ? explanation(request.knownErrors) : undefined;
  const tests = renderAssertions(request, explained?.code ?? false);
  return scriptText(
    'test',
    [request.title, 'Looks at the answer, and keeps what the next requests need.'],
    [...guard(request), ...bodyFor(tests), tests].join('\n\n'),
    explained === undefined ? [] : [explained.table],
  );
}

/**
 * Older Newman cannot skip a request: then the answer is not looked at either. A negative case is
 * skipped by the script of its folder.
 */
function guard({ onlyIf, folder }: FlowRequest): readonly string[] {
  return onlyIf === undefined || folder === 'Negative cases'
    ? []
    : [`if (${unlessCode(onlyIf)}) return;`];
}

function bodyFor(tests: string): readonly string[] {
  return /\bbody\b(?=[,.[)])/.test(tests) ? ['const body = responseJson();'] : [];
}

function renderAssertions(
  { assertions, folder }: FlowRequest,
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
  return `// ${basis.confidence}: ${sourceName(basis.source)}\n`;
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
