import {
  type Api,
  apis,
  type FlowId,
  flowNamed,
  type OrgChoice,
  orgChoices,
  orgTypeOfUrl,
  urlObjection,
  usageFailure,
} from '../index.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { oneOf } from './one-of.ts';

/** What is known of where a person begins; the rest is asked for. */
export interface Answers {
  readonly org?: OrgChoice;
  readonly flow?: FlowId;
  readonly api?: Api;
  readonly url?: string;
  readonly cpqUrl?: string;
}

/** The flags that answer the questions. */
export interface AnswerFlags {
  readonly 'org-type': string | undefined;
  readonly flow: string | undefined;
  readonly api: string | undefined;
  readonly url: string | undefined;
  readonly 'cpq-url': string | undefined;
}

function answerOf<Name extends string>(flag: string, word: string, names: readonly Name[]): Name {
  return oneOf(word, names, {
    what: `--${flag} cannot be ${JSON.stringify(word)}`,
    why: `it is one of ${names.join(', ')}`,
    next: 'take one of them',
  });
}

/** Whether a text is the URL of a CPQ tenant: `https://` and a host name. */
export const isCpqUrl = (text: string): boolean => /^https:\/\/[^/\s]+$/.test(text);

/** Whether the flow gets tokens that the CPQ admin API takes. */
export const isForCpq = (flow: FlowId): boolean => flowNamed(flow).variables.includes('cpqUrl');

/** What stands in the flags, each checked by itself. */
export function answersIn(flags: AnswerFlags): Answers {
  const { 'org-type': word, flow, api, url, 'cpq-url': cpqUrl } = flags;
  const org = word === undefined ? orgTypeOfUrl(url ?? '') : answerOf('org-type', word, orgChoices);
  return {
    ...(org === undefined ? {} : { org }),
    ...(flow === undefined ? {} : { flow: flowIdNamed(flow) }),
    ...(api === undefined ? {} : { api: answerOf('api', api, apis) }),
    ...(api === undefined && cpqUrl !== undefined ? { api: 'cpq' } : {}),
    ...(url === undefined ? {} : { url }),
    ...(cpqUrl === undefined ? {} : { cpqUrl }),
  };
}

/** What `--yes` means where nothing was said. */
export const ordinaryAnswers = {
  org: 'emulated',
  flow: 'client-credentials',
  api: 'salesforce',
} as const satisfies Answers;

/** The flags whose answers are still missing. */
export function missingFlags({ org, flow, api, url, cpqUrl }: Answers): readonly string[] {
  return [
    ...(org === undefined ? ['--org-type'] : []),
    ...(flow === undefined ? ['--flow'] : []),
    ...(org !== 'emulated' && url === undefined ? ['--url'] : []),
    ...(org !== 'emulated' && api === 'cpq' && cpqUrl === undefined ? ['--cpq-url'] : []),
  ];
}

function checkUrl({ org, flow, url, cpqUrl }: Answers): void {
  if (org === 'emulated' && (url ?? cpqUrl) !== undefined) {
    const flag = url === undefined ? '--cpq-url' : '--url';
    throw usageFailure(
      `${flag} does not go with an emulated org`,
      'an emulated org has a URL of its own',
      `leave ${flag} out, or name the type of your org with --org-type`,
    );
  }
  if (org === undefined || org === 'emulated' || flow === undefined || url === undefined) return;
  const objection = urlObjection(url, flow, org);
  if (objection !== undefined)
    throw usageFailure(`--url cannot be used: ${objection.what}`, objection.why, objection.fix);
}

function checkApi({ flow, api, cpqUrl }: Answers): void {
  if (api === 'cpq' && flow !== undefined && !isForCpq(flow))
    throw usageFailure(
      `${flow} is not for the CPQ admin API`,
      'its collection has no requests for it',
      'take client-credentials or asset-token, or leave --api and --cpq-url out',
    );
  if (cpqUrl !== undefined && !isCpqUrl(cpqUrl))
    throw usageFailure(
      '--cpq-url cannot be used',
      'it is https://, a host name and nothing else',
      'write it as https://TENANT.SECTOR.logik.io',
    );
}

/** Throws what does not go together. */
export function checkAnswers(answers: Answers): void {
  checkUrl(answers);
  checkApi(answers);
}
