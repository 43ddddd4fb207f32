import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { environmentTemplate } from '../../../src/generator/environment-template.ts';
import type { EnvironmentValue } from '../../../src/model/environment.ts';
import { orgTypes } from '../../../src/model/org-type.ts';
import { variableNamed, variableNames } from '../../../src/model/variables.ts';

const templates = flows.flatMap((flow) =>
  orgTypes.map((orgType) => ({
    flow,
    orgType,
    template: environmentTemplate({ id: flow.id, title: flow.title, flows: [flow] }, orgType),
  })),
);

const offenders = (isRight: (value: EnvironmentValue) => boolean) =>
  templates.flatMap(({ template }) =>
    template.values.filter((value) => !isRight(value)).map(({ key }) => `${template.name}: ${key}`),
  );

const roleOf = ({ description = '' }: EnvironmentValue) =>
  /^(Must fill|Optional|Written by the scripts)\. [A-Z]/.exec(description)?.[1];

describe('an environment template', () => {
  it('has the variables of its flow and no others, in the order of the table', () => {
    for (const { flow, template } of templates) {
      assert.deepEqual(
        template.values.map(({ key }) => key),
        flow.variables,
      );
    }
  });

  it('types every secret as one, and leaves it empty', () => {
    const secrets = variableNames.filter((name) => variableNamed(name).secret === true);
    const isSecret = (key: string): boolean => secrets.some((name) => name === key);
    assert.deepEqual(
      offenders(({ key, type }) => type === (isSecret(key) ? 'secret' : 'default')),
      [],
    );
    assert.deepEqual(
      offenders(({ key, value }) => !isSecret(key) || value === ''),
      [],
    );
  });

  it('says of each variable who fills it in, in 512 characters at most', () => {
    assert.deepEqual(
      offenders((value) => roleOf(value) !== undefined),
      [],
    );
    assert.deepEqual(
      offenders(({ description = '' }) => description.length <= 512),
      [],
    );
  });

  it('marks as written what begins with an underscore, and nothing else', () => {
    assert.deepEqual(
      offenders(
        (value) => value.key.startsWith('_') === (roleOf(value) === 'Written by the scripts'),
      ),
      [],
    );
  });

  it('never says that the org is emulated', () => {
    assert.deepEqual(
      offenders(({ key, value }) => !['emulated', 'noisyCases'].includes(key) || value === ''),
      [],
    );
  });

  it('has the audience of its org type', () => {
    const audiences = templates
      .filter(({ flow }) => flow.id === 'jwt-bearer')
      .map(({ orgType, template }) => [
        orgType,
        template.values.find(({ key }) => key === 'jwtAudience')?.value,
      ]);
    assert.deepEqual(audiences, [
      ['production', 'https://login.salesforce.com'],
      ['sandbox', 'https://test.salesforce.com'],
      ['experience-cloud', ''],
    ]);
  });
});
