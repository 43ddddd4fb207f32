import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderJunit } from '../../../src/reports/junit.ts';
import { suitesOf } from '../../../src/reports/suites-of.ts';
import { bigResult } from './big-result.ts';
import { departures, elementsNamed, parsedXml, type XmlElement } from './junit-structure.ts';
import {
  assertion,
  collection,
  oddText,
  oddTextShown,
  passedResult,
  problem,
  request,
  runResult,
  sampleResult,
} from './sample-result.ts';

const read = (result: typeof sampleResult): XmlElement => parsedXml(renderJunit(result));

const suiteNamed = (root: XmlElement, name: string): XmlElement => {
  const suite = elementsNamed(root, 'testsuite').find((one) => one.attributes['name'] === name);
  assert.ok(suite, `no suite ${name}`);
  return suite;
};

const outcomesOf = (suite: XmlElement) =>
  elementsNamed(suite, 'testcase').map((testcase) => [
    testcase.attributes['name'],
    testcase.children.map((child) => child.name).join() || 'passed',
  ]);

/** Counts as a CI system does: from the elements, not from the attributes. */
const counted = (element: XmlElement) => ({
  tests: String(elementsNamed(element, 'testcase').length),
  failures: String(elementsNamed(element, 'failure').length),
  errors: String(elementsNamed(element, 'error').length),
});

const announced = ({ attributes: { tests, failures, errors } }: XmlElement) => ({
  tests,
  failures,
  errors,
});

describe('the JUnit report', () => {
  it('keeps to the schema of the Jenkins xUnit plugin', () => {
    assert.deepEqual(departures(read(sampleResult)), []);
    assert.deepEqual(departures(read(passedResult)), []);
    assert.deepEqual(departures(read(runResult([]))), []);
  });

  it('announces exactly the counts that its elements have, in every suite and in all', () => {
    const root = read(sampleResult);
    for (const element of [root, ...elementsNamed(root, 'testsuite')]) {
      assert.deepEqual(announced(element), counted(element));
    }
    for (const suite of elementsNamed(root, 'testsuite')) {
      const skipped = String(elementsNamed(suite, 'skipped').length);
      assert.equal(suite.attributes['skipped'], skipped);
    }
    const { failed, assertions } = sampleResult.summary;
    assert.equal(root.attributes['failures'], String(failed));
    assert.ok(elementsNamed(root, 'testcase').length >= assertions);
  });

  it('has a case for each assertion, with its outcome, and an error for each problem', () => {
    const root = read(sampleResult);
    assert.deepEqual(outcomesOf(suiteNamed(root, 'Get a token with a signed assertion')), [
      ['A signed JWT was sent', 'passed'],
      ['Status is 200', 'failure'],
      ['The access token is there', 'skipped'],
    ]);
    assert.deepEqual(outcomesOf(suiteNamed(root, 'Read the limits')), [
      ['Status is 200', 'failure'],
      ['Script error', 'error'],
    ]);
  });

  it('shows a request without assertions, one that was skipped and one that never got an answer', () => {
    const root = read(sampleResult);
    assert.deepEqual(outcomesOf(suiteNamed(root, 'Ping')), [['Assertions', 'skipped']]);
    assert.deepEqual(outcomesOf(suiteNamed(root, 'Create a record')), [['Request', 'skipped']]);
    const unanswered = read(
      runResult([
        collection('jwt-bearer', 'uat', {
          requests: [request('Lost', { assertions: [], problems: [problem('transport')] })],
        }),
      ]),
    );
    assert.deepEqual(outcomesOf(suiteNamed(unanswered, 'Lost')), [['Transport error', 'error']]);
  });

  it('gives each iteration a suite, so that a failure in one is not hidden by another', () => {
    const root = read(sampleResult);
    const first = suiteNamed(root, 'Ask for a code');
    const second = suiteNamed(root, 'Ask for a code (iteration 2)');
    assert.equal(first.attributes['failures'], '0');
    assert.equal(second.attributes['failures'], '1');
    const [one] = elementsNamed(second, 'testcase');
    assert.equal(
      one?.attributes['classname'],
      'emulator.authorization-code.Get a token.Ask for a code (iteration 2)',
    );
  });

  it('puts the problems and left-out cases of a collection into a suite of their own', () => {
    const root = read(sampleResult);
    assert.deepEqual(outcomesOf(suiteNamed(root, 'empty')), [
      ['No requests', 'error'],
      ['Nothing tested', 'error'],
    ]);
    assert.deepEqual(outcomesOf(suiteNamed(root, 'jwt-bearer')), [
      ['JWT-07 The audience is wrong', 'skipped'],
      ['JWT-21 The org is locked', 'skipped'],
    ]);
  });

  it('explains a failure with the known error and what to do', () => {
    const suite = suiteNamed(read(sampleResult), 'Get a token with a signed assertion');
    const [failure] = elementsNamed(suite, 'failure');
    assert.equal(failure?.attributes['type'], 'user-has-not-approved');
    assert.match(
      failure?.text ?? '',
      /^invalid_grant.*\nexpected response.*\nKnown error: .+ \(user-has-not-approved\)\nNext: /,
    );
  });

  it('says where a script went wrong', () => {
    const [error] = elementsNamed(suiteNamed(read(sampleResult), 'Read the limits'), 'error');
    assert.deepEqual(error, {
      name: 'error',
      attributes: {
        message: "TypeError: Cannot read properties of undefined (reading 'Max')",
        type: 'Script error',
      },
      children: [],
      text: "TypeError: Cannot read properties of undefined (reading 'Max')\nWhere: test script, line 12\nNext: Look at line 12 of the test script",
    });
  });

  it('names flow, target, iteration, request and status, and keeps the console', () => {
    const suite = suiteNamed(read(sampleResult), 'Get a token with a signed assertion');
    assert.deepEqual(
      elementsNamed(suite, 'property').map(({ attributes: { name, value } }) => [name, value]),
      [
        ['flow', 'jwt-bearer'],
        ['target', 'uat'],
        ['iteration', '1'],
        ['request', 'POST https://uat.example/services/oauth2/token'],
        ['status', '400'],
      ],
    );
    assert.equal(
      elementsNamed(suite, 'system-out')[0]?.text,
      'signed with «privateKey sha256:1a2b3c» in 18 ms\naud is https://test.salesforce.com',
    );
  });

  it('gives times in seconds that add up, and timestamps in UTC without a zone', () => {
    const suite = suiteNamed(read(sampleResult), 'Get a token with a signed assertion');
    assert.equal(suite.attributes['time'], '1.204');
    assert.equal(suite.attributes['timestamp'], '2026-11-22T02:15:04');
    assert.deepEqual(
      elementsNamed(suite, 'testcase').map((testcase) => testcase.attributes['time']),
      ['1.204', '0.000', '0.000'],
    );
    assert.equal(read(sampleResult).attributes['time'], '4.210');
  });

  it('keeps dots in names from being read as levels', () => {
    const suite = elementsNamed(read(sampleResult), 'testsuite').find((one) =>
      elementsNamed(one, 'property').some(
        ({ attributes }) => attributes['value'] === 'org one.two',
      ),
    );
    const [one] = elementsNamed(suite ?? assert.fail(), 'testcase');
    assert.equal(one?.attributes['classname']?.split('.')[0], 'org one_two');
  });

  it('never gives two cases one name in one class, because CI systems show only one of them', () => {
    const names = (cases: readonly string[]) => {
      const requests = [request('Twice', { assertions: cases.map((name) => assertion(name)) })];
      return elementsNamed(read(runResult([collection('a', 'b', { requests })])), 'testcase').map(
        (testcase) => testcase.attributes['name'],
      );
    };
    assert.deepEqual(names(['ok', 'ok', 'ok']), ['ok', 'ok (2)', 'ok (3)']);
    assert.deepEqual(names(['ok', 'ok (2)', 'ok']), ['ok', 'ok (2)', 'ok (3)']);
  });

  it('keeps odd characters as they are, but for those that XML forbids', () => {
    const root = read(sampleResult);
    assert.ok(
      elementsNamed(root, 'testcase').some(({ attributes }) => attributes['name'] === oddTextShown),
    );
    assert.ok(elementsNamed(root, 'failure').some(({ text }) => text.includes(oddTextShown)));
    assert.ok(!renderJunit(sampleResult).includes(oddText));
  });

  it('stays well-formed and in the schema, whatever the names and messages hold', () => {
    const anyString = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(anyString, anyString, anyString, (name, message, folder) => {
        const failed = assertion(name, { outcome: 'failed', message });
        const requests = [
          request(name, { folders: [folder], assertions: [failed], console: [message] }),
        ];
        const root = read(runResult([collection(folder, name, { requests })]));
        assert.deepEqual(departures(root), []);
        assert.deepEqual(announced(root), { tests: '1', failures: '1', errors: '0' });
      }),
      { numRuns: 200 },
    );
  });

  it('writes 5 000 requests', () => {
    const result = bigResult(5000);
    const root = parsedXml(renderJunit(result));
    assert.equal(elementsNamed(root, 'testcase').length, 15_000);
    assert.equal(suitesOf(result).length, 5000);
  });
});
