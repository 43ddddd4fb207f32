import type { EnvironmentValue } from '../model/environment.ts';
import type { FlowId } from '../model/flow.ts';
import { variableNamed, variableNames } from '../model/variables.ts';
import { fingerprintOf } from '../redaction/fingerprint.ts';
import { createRedactor, type Redactor } from '../redaction/redactor.ts';
import { isSecretName } from '../runner/secret-name.ts';
import { doctorFindings, type Finding, type Severity } from './doctor.ts';
import { type Returned, type ReturnedFormat, readReturned } from './formats/read-returned.ts';
import { questionOfFinding } from './intake/question-of-finding.ts';
import { sentSecrets } from './intake/sent-secrets.ts';
import { type Language, questionTexts } from './letters/languages.ts';
import type { QuestionKind } from './letters/question-texts.ts';
import { isSecretValue } from './personal-values.ts';

export interface IntakeOptions {
  /** The flow that the file is for; unless given, the one that it looks made for. */
  readonly flow?: FlowId;
  readonly language: Language;
  /** Text of the certificate in the app, to hold a key against. */
  readonly certificate?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Something to ask the customer; no value of a secret is in it. */
export interface Question {
  /** Stable: an id of doctor, or one of intake's own such as `secret-sent`. */
  readonly id: string;
  readonly severity: Severity;
  readonly variable?: string;
  /** In the language of the customer. */
  readonly question: string;
  /** What doctor saw, in the same language. */
  readonly detail?: string;
  /** First digits of the SHA-256 of a secret that was sent. */
  readonly fingerprint?: string;
}

export interface Intake {
  readonly format: ReturnedFormat;
  readonly questions: readonly Question[];
}

/** Formats that are asked about by themselves. */
const formatQuestions: Partial<Readonly<Record<ReturnedFormat, QuestionKind>>> = {
  collection: 'no-environment',
  'token-response': 'token-sent',
  token: 'token-sent',
  key: 'key-sent',
  certificate: 'certificate-sent',
  'broken-json': 'no-environment',
  'web-page': 'no-environment',
  binary: 'no-environment',
  empty: 'no-environment',
  unknown: 'no-environment',
};

/** What is not filled in because it is secret is filled in as it should be. */
const absence =
  /^(?:variable-(?:missing|empty|disabled)|placeholder-left|value-|jwt-app-without-secret)/;

/** Whether the template says what is in it unless somebody changes that. */
function hasPreset(name: string): boolean {
  const found = variableNames.find((one) => one === name);
  return found !== undefined && typeof variableNamed(found).value === 'string';
}

/** `secret-shown` is about the type of a field, which the template has given. */
function isAsked({ id, variable = '' }: Finding): boolean {
  if (id === 'secret-shown' || (id === 'variable-missing' && hasPreset(variable))) return false;
  return !(absence.test(id) && isSecretName(variable));
}

/** Where a letter may name a variable: ours, and names that cannot be anything else. */
const printable = (name: string): string =>
  variableNames.some((one) => one === name) || /^\w{1,40}$/.test(name) ? name : '…';

function formatQuestion(format: ReturnedFormat, language: Language): readonly Question[] {
  const kind = formatQuestions[format];
  if (kind === undefined) return [];
  const severity = kind === 'certificate-sent' ? 'note' : 'error';
  return [{ id: kind, severity, question: questionTexts[language].questions[kind]('') }];
}

function secretQuestion({ key, value }: EnvironmentValue, language: Language): Question {
  return {
    id: 'secret-sent',
    severity: 'error',
    variable: printable(key),
    question: questionTexts[language].questions['secret-sent'](printable(key)),
    fingerprint: fingerprintOf(value.trim()),
  };
}

function doctorQuestion(finding: Finding, language: Language): Question {
  const { id, severity, variable } = finding;
  const texts = questionTexts[language];
  const name = printable(variable ?? 'url');
  return {
    id,
    severity,
    ...(variable === undefined ? {} : { variable: name }),
    question: texts.questions[questionOfFinding[id]](name),
    detail: texts.found(finding, name),
  };
}

function knowing({ environment }: Returned): Redactor {
  const redactor = createRedactor();
  for (const one of environment.values) if (isSecretValue(one)) redactor.add(one.key, one.value);
  return redactor;
}

function masked(question: Question, { mask }: Redactor): Question {
  const { variable, detail } = question;
  return {
    ...question,
    question: mask(question.question),
    ...(variable === undefined ? {} : { variable: mask(variable) }),
    ...(detail === undefined ? {} : { detail: mask(detail) }),
  };
}

/**
 * Checks what a customer sent back: a Postman environment, a `.env` file, the five settings of a JWT
 * bearer client (Username, ClientId, PrivateKey, InstanceUrl, InstanceAPIVersion) in JSON or YAML, or
 * something else altogether. Answers with questions, the gravest first, and repeats no secret.
 */
export function intake(text: string, options: IntakeOptions): Intake {
  const { language, flow, certificate, now } = options;
  const returned = readReturned(text);
  const own = formatQuestion(returned.format, language);
  const findings =
    own.length > 0
      ? []
      : doctorFindings(returned.environment, {
          now,
          ...(flow === undefined ? {} : { flow }),
          ...(certificate === undefined ? {} : { certificate }),
        });
  const questions = [
    ...own,
    ...(own.length > 0
      ? []
      : sentSecrets(returned.environment).map((one) => secretQuestion(one, language))),
    ...findings.filter(isAsked).map((one) => doctorQuestion(one, language)),
  ];
  const redactor = knowing(returned);
  return { format: returned.format, questions: questions.map((one) => masked(one, redactor)) };
}
