import { flowNamed } from '../../../../src/flows/index.ts';
import { environmentTemplate } from '../../../../src/generator/environment-template.ts';
import type { Environment } from '../../../../src/model/environment.ts';
import type { FlowId } from '../../../../src/model/flow.ts';
import type { OrgType } from '../../../../src/model/org-type.ts';

const urls: Readonly<Record<OrgType, string>> = {
  production: 'https://example.my.salesforce.com',
  sandbox: 'https://example--uat.sandbox.my.salesforce.com',
  'experience-cloud': 'https://example.my.site.com',
};

/** The template of a flow as somebody fills it in who makes no mistake. */
export function healthyEnvironment(
  flow: FlowId,
  orgType: OrgType,
  privateKey: string,
): Environment {
  const filled: Readonly<Record<string, string>> = {
    url: urls[orgType],
    clientId: '3MVG9_EXAMPLE_CONSUMER_KEY',
    clientSecret: 'EXAMPLE_CONSUMER_SECRET',
    username: `integration@example.com${orgType === 'sandbox' ? '.uat' : ''}`,
    password: 'EXAMPLE password',
    privateKey,
  };
  const subject = { id: flow, title: flow, flows: [flowNamed(flow)] };
  const template = environmentTemplate(subject, orgType);
  return {
    ...template,
    values: template.values.map((one) => ({ ...one, value: filled[one.key] ?? one.value })),
  };
}

/** The environment with other values; `undefined` takes a variable out, and a new name adds one. */
export function changed(
  environment: Environment,
  changes: Readonly<Record<string, string | undefined>>,
): Environment {
  const known = new Set(environment.values.map(({ key }) => key));
  const kept = environment.values
    .filter(({ key }) => !(key in changes) || changes[key] !== undefined)
    .map((one) => ({ ...one, value: changes[one.key] ?? one.value }));
  const added = Object.entries(changes).flatMap(([key, value]) =>
    known.has(key) || value === undefined
      ? []
      : [{ key, value, type: 'default' as const, enabled: true }],
  );
  return { ...environment, values: [...kept, ...added] };
}
