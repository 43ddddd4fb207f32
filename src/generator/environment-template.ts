import type { Environment, EnvironmentValue } from '../model/environment.ts';
import type { OrgType } from '../model/org-type.ts';
import type { VariableRole } from '../model/variable.ts';
import { type VariableName, variableNamed, variableNames } from '../model/variables.ts';
import { mustFill, type RequestsOfFlow } from './must-fill.ts';
import { stableId } from './stable-id.ts';

/** What an environment template is made for: a flow, or all flows in one collection. */
export interface TemplateSubject {
  readonly id: string;
  readonly title: string;
  readonly flows: readonly RequestsOfFlow[];
}

const orgTypeNames: Readonly<Record<OrgType, string>> = {
  production: 'production',
  sandbox: 'sandbox',
  'experience-cloud': 'Experience Cloud site',
};

/** An environment to fill in: the variables of the flows and no others, with no secret in it. */
export function environmentTemplate(
  { id, title, flows }: TemplateSubject,
  orgType: OrgType,
): Environment {
  const used = new Set(flows.flatMap((flow) => flow.variables));
  const needed = new Set(flows.flatMap((flow) => [...mustFill(flow)]));
  return {
    id: stableId(id, 'environment', orgType),
    name: `Salesforce OAuth: ${title} (${orgTypeNames[orgType]})`,
    values: variableNames
      .filter((name) => used.has(name))
      .map((name) => environmentValue(name, { orgType, isNeeded: needed.has(name) })),
    _postman_variable_scope: 'environment',
  };
}

function environmentValue(
  name: VariableName,
  { orgType, isNeeded }: { readonly orgType: OrgType; readonly isNeeded: boolean },
): EnvironmentValue {
  const { description, role, secret, value = '' } = variableNamed(name);
  return {
    key: name,
    value: typeof value === 'string' ? value : value[orgType],
    type: secret === true ? 'secret' : 'default',
    enabled: true,
    description: `${roleWords(role, isNeeded)} ${description}`,
  };
}

function roleWords(role: VariableRole, isNeeded: boolean): string {
  if (role === 'written') return 'Written by the scripts.';
  return isNeeded ? 'Must fill.' : 'Optional.';
}
