import type { FlowRequest } from '../model/flow.ts';
import type { Change } from '../model/negative-case.ts';
import type { Parameter } from '../model/request.ts';

/** A token request made wrong by rule: whatever the rule, it must be refused, and well. */
export interface Mutation {
  readonly title: string;
  readonly change: Change & Required<Pick<Change, 'form'>>;
}

/** What is done to a parameter. Extra parameters are ignored, so nothing is only added. */
const rules: readonly {
  readonly title: (name: string) => string;
  readonly form: (parameter: Parameter) => Mutation['change']['form'];
}[] = [
  { title: (name) => `without ${name}`, form: ({ name }) => ({ [name]: null }) },
  { title: (name) => `with an empty ${name}`, form: ({ name }) => ({ [name]: '' }) },
  {
    title: (name) => `with ${name} twice`,
    form: ({ name, value }) => ({ [name]: [value, value] }),
  },
  {
    title: (name) => `with ${name} in capitals`,
    form: ({ name, value }) => ({ [name]: null, [name.toUpperCase()]: value }),
  },
  {
    title: (name) => `with ${name} behind a capital`,
    form: ({ name, value }) => ({ [name]: null, [capitalised(name)]: value }),
  },
];

/** The value of this parameter chooses among fixed words, which are case-sensitive (RFC 6749 section 5.2). */
const chosenFromWords = /^(grant_type|\w+_token_type)$/;

/**
 * Every way of dropping, emptying, doubling and re-casing each parameter of a token request. All
 * parameters of our token requests are required; one that is shown but not sent is left alone.
 */
export function mutationsOf({ body }: FlowRequest): readonly Mutation[] {
  if (body?.kind !== 'form') return [];
  return body.parameters
    .filter(({ disabled }) => disabled === undefined)
    .flatMap((parameter) => [
      ...rules.map(({ title, form }) => ({
        title: title(parameter.name),
        change: { form: form(parameter) },
      })),
      ...valueMutations(parameter),
    ]);
}

function valueMutations({ name, value }: Parameter): readonly Mutation[] {
  if (!chosenFromWords.test(name)) return [];
  return [value.toUpperCase(), capitalised(value), `${value}s`, ` ${value}`].map((wrong) => ({
    title: `with "${wrong}" for ${name}`,
    change: { form: { [name]: wrong } },
  }));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
