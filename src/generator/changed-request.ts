import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { FlowRequest } from '../model/flow.ts';
import type { Change } from '../model/negative-case.ts';
import type { Parameter } from '../model/request.ts';

type Request = FlowRequest<KnownErrorId>;
type FormChange = NonNullable<Change['form']>;

/** The request with the change applied; what the change leaves out stays as it is. */
export function changedRequest(request: Request, change: Change): Request {
  const { before: _before, body: _body, ...rest } = request;
  const before = change.before === undefined ? request.before : (change.before ?? undefined);
  return {
    ...rest,
    method: change.method ?? request.method,
    url: change.url ?? request.url,
    authorization: change.authorization ?? request.authorization,
    headers: [...(request.headers ?? []), ...(change.headers ?? []), ...switchesHeader(change)],
    ...bodyOf(request, change),
    ...(before === undefined ? {} : { before }),
  };
}

function switchesHeader({ switches = {} }: Change): readonly Parameter[] {
  if (Object.keys(switches).length === 0) return [];
  return [
    {
      name: 'Emulator-Switches',
      value: Object.entries(switches)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
      description: 'Puts the emulated org into this state for this one request.',
    },
  ];
}

function bodyOf(request: Request, change: Change): Pick<Request, 'body' | 'query'> {
  if (request.body?.kind !== 'form')
    return request.body === undefined ? {} : { body: request.body };
  const parameters = changedParameters(request.body.parameters, change.form ?? {});
  if (change.formAs === 'query') return { query: [...(request.query ?? []), ...parameters] };
  if (change.formAs === 'json') return { body: { kind: 'json', json: membersOf(parameters) } };
  return { body: { kind: 'form', parameters } };
}

function changedParameters(
  parameters: readonly Parameter[],
  changes: FormChange,
): readonly Parameter[] {
  const known = new Set(parameters.map((parameter) => parameter.name));
  return [
    ...parameters.flatMap((parameter) => changedParameter(parameter, changes[parameter.name])),
    ...Object.entries(changes)
      .filter(([name]) => !known.has(name))
      .flatMap(([name, change]) => changedParameter(addedParameter(name), change)),
  ];
}

function addedParameter(name: string): Parameter {
  return { name, value: '', description: 'Not a parameter of this request.' };
}

function changedParameter(
  parameter: Parameter,
  change: FormChange[string] | undefined,
): readonly Parameter[] {
  if (change === undefined) return [parameter];
  if (change === null) return [];
  const values = typeof change === 'string' ? [change] : change;
  const description = `Changed. ${parameter.description}`;
  return values.map((value) => ({ ...parameter, value, description }));
}

function membersOf(parameters: readonly Parameter[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
}
