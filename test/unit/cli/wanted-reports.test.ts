import assert from 'node:assert/strict';
import { askedReports, namesOfReports, wantedReports } from '../../../src/cli/wanted-reports.ts';

const nowhere = () => undefined;

describe('namesOfReports', () => {
  it('takes names with commas between, and several lists', () => {
    assert.deepEqual(
      [...namesOfReports(['cli,junit', 'html, tap', 'junit'])],
      ['cli', 'junit', 'html', 'tap'],
    );
  });
});

describe('wantedReports', () => {
  it('always writes the summary', () => {
    assert.deepEqual(wantedReports(namesOfReports(['cli']), 'results', nowhere), [
      { name: 'json', path: 'results/summary.json' },
    ]);
  });

  it('writes what is asked for to its own file, and prints the annotations for GitHub', () => {
    assert.deepEqual(wantedReports(namesOfReports(['junit,github']), 'out', nowhere), [
      { name: 'json', path: 'out/summary.json' },
      { name: 'junit', path: 'out/junit.xml' },
      { name: 'github' },
    ]);
  });

  it('takes a path for a request to write there', () => {
    const path = (name: string) => (name === 'html' ? 'elsewhere.html' : undefined);
    assert.deepEqual(wantedReports(namesOfReports(['cli']), 'results', path).at(-1), {
      name: 'html',
      path: 'elsewhere.html',
    });
  });
});

describe('askedReports', () => {
  it('writes nothing unasked', () => {
    assert.deepEqual(askedReports(namesOfReports(['cli']), 'results', nowhere), []);
  });

  it('writes what is asked for', () => {
    assert.deepEqual(askedReports(namesOfReports(['cli,html,json']), 'out', nowhere), [
      { name: 'json', path: 'out/report.json' },
      { name: 'html', path: 'out/report.html' },
    ]);
  });
});
