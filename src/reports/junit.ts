// A named import, although the package is CommonJS: Node finds this export by itself, and a loader that
// honours `__esModule` finds no default.
import { create } from 'xmlbuilder2';
import type { RunResult } from '../model/run-result.ts';
import { oneLine, printable } from './printable.ts';
import { type Case, isTrouble, type Suite, suitesOf } from './suites-of.ts';

type Element = ReturnType<typeof create>;

/**
 * JUnit XML as CI systems read it, within the schema of the Jenkins xUnit plugin (`junit-10.xsd`):
 * a suite for each request of each iteration, a case for each assertion and each problem.
 */
export function renderJunit(result: RunResult): string {
  const suites = asMeant(suitesOf(result));
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: 'grantsmith',
    ...countsOf(suites.flatMap((suite) => suite.cases)),
    time: seconds(result.durationMs),
  });
  const nameOnce = uniqueNames();
  for (const suite of suites) writeSuite(root, suite, timestampOf(result), nameOnce);
  return `${root.end({ prettyPrint: true })}\n`;
}

/** The writer takes `&amp;` in a text for an escape that is there already; all is meant as it stands. */
function asMeant(suites: readonly Suite[]): readonly Suite[] {
  return JSON.parse(JSON.stringify(suites), (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('&', '&amp;') : value,
  );
}

function writeSuite(
  root: Element,
  suite: Suite,
  timestamp: string,
  nameOnce: (classname: string, name: string) => string,
): void {
  const element = root.ele('testsuite', {
    name: suite.name,
    ...countsOf(suite.cases),
    skipped: count(suite.cases, 'skipped'),
    time: seconds(suite.durationMs),
    timestamp,
  });
  writeProperties(element, suite);
  const classname = classnameOf(suite);
  suite.cases.forEach((one, index) => {
    const testcase = element.ele('testcase', {
      name: nameOnce(classname, one.name),
      classname,
      // The first case carries the time of the request, so that the cases add up to the suite.
      time: seconds(index === 0 ? suite.durationMs : 0),
    });
    writeOutcome[one.outcome](testcase, suite.follows === undefined ? one : following(one, suite));
  });
  const log = suite.request?.console ?? [];
  if (log.length > 0) element.ele('system-out').txt(log.map(printable).join('\n'));
}

function writeProperties(element: Element, { target, collection, request }: Suite): void {
  const properties = Object.entries({
    flow: collection,
    target,
    ...(request === undefined
      ? {}
      : {
          iteration: String(request.iteration + 1),
          request: oneLine(`${request.method} ${request.url}`),
          status: request.status === undefined ? 'none' : String(request.status),
        }),
  });
  const parent = element.ele('properties');
  for (const [name, value] of properties) parent.ele('property', { name, value });
}

const writeOutcome: Readonly<Record<Case['outcome'], (testcase: Element, one: Case) => void>> = {
  passed: () => {},
  skipped: (testcase, one) => {
    testcase.ele('skipped', { message: oneLine(one.message ?? '') });
  },
  failed: (testcase, one) => writeTrouble(testcase, 'failure', one),
  error: (testcase, one) => writeTrouble(testcase, 'error', one),
};

function writeTrouble(testcase: Element, element: 'failure' | 'error', one: Case): void {
  testcase
    .ele(element, { message: oneLine(one.message ?? ''), type: one.knownError?.id ?? one.name })
    .txt(explanationOf(one));
}

/** Every failure is kept; one that follows from another says so first. */
function following(one: Case, { follows = '' }: Suite): Case {
  return isTrouble(one) ? { ...one, message: [follows, one.message ?? one.name].join('. ') } : one;
}

function explanationOf({ message, where, knownError, next }: Case): string {
  return [
    ...(message === undefined ? [] : [message]),
    ...(where === undefined ? [] : [`Where: ${where}`]),
    ...(knownError === undefined ? [] : [`Known error: ${knownError.title} (${knownError.id})`]),
    ...next.map((step) => `Next: ${step}`),
  ].join('\n');
}

/** Dots part the levels; one inside a name would be read as another level. */
function classnameOf({ target, collection, folders, request, name }: Suite): string {
  return [target, collection, ...folders, ...(request === undefined ? [] : [name])]
    .map((part) => part.replaceAll('.', '_'))
    .join('.');
}

/** CI systems take two cases of one class and name for one, and show only one of them. */
function uniqueNames(): (classname: string, name: string) => string {
  const seen = new Set<string>();
  return (classname, name) => {
    let unique = name;
    for (let times = 2; seen.has(`${classname}\n${unique}`); times += 1)
      unique = `${name} (${times})`;
    seen.add(`${classname}\n${unique}`);
    return unique;
  };
}

function countsOf(cases: readonly Case[]): Record<'tests' | 'failures' | 'errors', string> {
  return {
    tests: String(cases.length),
    failures: count(cases, 'failed'),
    errors: count(cases, 'error'),
  };
}

function count(cases: readonly Case[], outcome: Case['outcome']): string {
  return String(cases.filter((one) => one.outcome === outcome).length);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** UTC without a zone and without fractions: the one form that all readers of JUnit accept. */
function timestampOf(result: RunResult): string {
  return new Date(result.startedAt).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}
