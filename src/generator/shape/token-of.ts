import { flowNamed } from '../../flows/index.ts';
import type { Api, Flow } from '../../model/flow.ts';
import { type VariableName, variableNames } from '../../model/variables.ts';

/**
 * The variable with the token that an API takes in a flow: the one that the flow itself shows it, or
 * the access token.
 */
export function tokenOf({ id }: Pick<Flow, 'id'>, api: Api): VariableName {
  const request = flowNamed(id).requests.find(
    (one) => one.api === api && one.authorization.kind === 'bearer',
  );
  const text = request?.authorization.kind === 'bearer' ? request.authorization.token : '';
  return variableNames.find((name) => text === `{{${name}}}`) ?? '_accessToken';
}
