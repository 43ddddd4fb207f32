import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  configurableReports,
  configurationJsonSchema,
} from '../../../../src/regression/config/configuration.ts';
import { reporterNames } from '../../../../src/reports/index.ts';

describe('the published schema of the configuration', () => {
  const accepts = new Ajv2020({ strict: true, strictTypes: false }).compile(
    configurationJsonSchema(),
  );

  it('takes what the parser takes', () => {
    assert(accepts({ orgs: { a: { flows: ['jwt-bearer'], cases: ['JWT-07'] } }, workers: 2 }));
    assert(accepts({ emulatedOrgs: 50, reporters: { junit: 'a.xml' } }));
    assert(accepts({ orgs: { a: { secrets: { password: { env: 'A' } } } } }));
  });

  it('refuses what the parser refuses', () => {
    assert(!accepts({ org: {} }));
    assert(!accepts({ orgs: { a: { flows: ['jwt'] } } }));
    assert(!accepts({ orgs: { a: { secrets: { password: { env: 'A', file: 'b' } } } } }));
    assert(!accepts({ orgs: { a: { secrets: { password: {} } } } }));
    assert(!accepts({ reporters: { junt: 'a.xml' } }));
    assert(!accepts({ workers: 0 }));
  });

  it('knows every report that can be written', () => {
    assert.deepEqual(configurableReports, reporterNames);
  });

  it('describes each member', () => {
    const { properties } = configurationJsonSchema() as {
      properties: Record<string, { description?: string }>;
    };
    const silent = Object.entries(properties).filter(
      ([name, { description }]) => name !== '$schema' && description === undefined,
    );
    assert.deepEqual(silent, []);
  });
});
