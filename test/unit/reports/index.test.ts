import assert from 'node:assert/strict';
import { isReporterName, reporterNames, reporters } from '../../../src/reports/index.ts';
import { sampleResult } from './sample-result.ts';

const beginnings: Readonly<Record<string, RegExp>> = {
  terminal: /target/,
  json: /^\{\n {2}"schema": "grantsmith\.run\/1"/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
  html: /^<!doctype html>/,
  tap: /^TAP version 14\n/,
  github: /^::error title=/,
  'github-summary': /^## ❌ /,
};

describe('the table of reports', () => {
  for (const name of reporterNames) {
    it(`renders ${name}, the same each time, ending with a line end`, async () => {
      const text = await reporters[name].render(sampleResult);
      assert.match(text, beginnings[name] ?? assert.fail(`${name} is not tested`));
      assert.equal(await reporters[name].render(structuredClone(sampleResult)), text);
      assert.ok(text.endsWith('\n'));
    });
  }

  it('gives every report a file of its own and a description', () => {
    const files = reporterNames.map((name) => reporters[name].fileName);
    assert.equal(new Set(files).size, files.length);
    assert.ok(reporterNames.every((name) => reporters[name].description.length > 10));
  });

  it('knows its names', () => {
    assert.ok(isReporterName('junit'));
    assert.ok(!isReporterName('toString'));
  });
});
