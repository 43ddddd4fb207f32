import process from 'node:process';
import { type CANCEL_SYMBOL, isCancel, select, text } from '@clack/prompts';
import { type Api, type FlowId, flows, type OrgChoice, urlObjection } from '../index.ts';
import { type Answers, isCpqUrl, isForCpq } from './starting-answers.ts';

/** Questions go where progress goes, so that the output stays for results. */
const output = process.stderr;

/** A terminal that does not know its size says 0, and every letter would get a line of its own. */
function giveSize(): void {
  if (output.columns === 0) output.columns = 80;
  if (output.rows === 0) output.rows = 24;
}

/** Somebody pressed Ctrl-C or Escape at a question; known by its name, so that nobody loads this module for it. */
class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

async function answer<Value extends string>(
  question: Promise<Value | typeof CANCEL_SYMBOL>,
): Promise<Value> {
  const given = await question;
  if (isCancel(given)) throw new Cancelled('the questions were cancelled');
  return given;
}

const orgs: readonly {
  readonly value: OrgChoice;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'emulated', label: 'An emulated org', hint: 'comes with grantsmith; no account needed' },
  {
    value: 'production',
    label: 'A production or Developer Edition org',
    hint: 'login.salesforce.com',
  },
  { value: 'sandbox', label: 'A sandbox or scratch org', hint: 'test.salesforce.com' },
  {
    value: 'experience-cloud',
    label: 'An Experience Cloud site',
    hint: 'MyDomainName.my.site.com',
  },
];

function askOrg(): Promise<OrgChoice> {
  return answer(select<OrgChoice>({ message: 'Which org is it for?', options: [...orgs], output }));
}

function askFlow(): Promise<FlowId> {
  const options = flows
    .filter(({ legacy }) => legacy !== true)
    .map(({ id, title, summary }) => ({ value: id, label: `${id}: ${title}`, hint: summary }));
  return answer(select<FlowId>({ message: 'How is the token to be got?', options, output }));
}

function askApi(): Promise<Api> {
  const options: { value: Api; label: string }[] = [
    { value: 'salesforce', label: 'The REST API of Salesforce' },
    { value: 'cpq', label: 'The admin API of ServiceNow CPQ (Logik.io)' },
  ];
  return answer(select<Api>({ message: 'What is the token for?', options, output }));
}

function askUrl(flow: FlowId, org: Exclude<OrgChoice, 'emulated'>): Promise<string> {
  return answer(
    text({
      message:
        org === 'experience-cloud' ? 'URL of the site?' : 'My Domain URL? (Setup → My Domain)',
      placeholder:
        org === 'experience-cloud'
          ? 'https://example.my.site.com/partners'
          : 'https://example.my.salesforce.com',
      validate(given = '') {
        if (given.trim() === '') return 'Copy it from Setup.';
        const objection = urlObjection(given, flow, org);
        return objection === undefined ? undefined : `${objection.what} ${objection.fix}`;
      },
      output,
    }),
  );
}

function askCpqUrl(): Promise<string> {
  return answer(
    text({
      message: 'URL of the CPQ tenant?',
      placeholder: 'https://TENANT.SECTOR.logik.io',
      validate: (given = '') => (isCpqUrl(given) ? undefined : 'It is https:// and a host name.'),
      output,
    }),
  );
}

/** Asks a person at the terminal for what is not known yet; throws `Cancelled` at Ctrl-C. */
export async function askAnswers(known: Answers): Promise<Answers> {
  giveSize();
  const org = known.org ?? (await askOrg());
  const flow = known.flow ?? (await askFlow());
  const api = known.api ?? (isForCpq(flow) && org !== 'emulated' ? await askApi() : 'salesforce');
  const answers = { ...known, org, flow, api };
  if (org === 'emulated') return answers;
  const url = known.url ?? (await askUrl(flow, org));
  if (api !== 'cpq') return { ...answers, url };
  return { ...answers, url, cpqUrl: known.cpqUrl ?? (await askCpqUrl()) };
}
