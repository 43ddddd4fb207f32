import { mustFill } from '../../generator/must-fill.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Flow } from '../../model/flow.ts';
import type { OrgType } from '../../model/org-type.ts';
import { variableNamed } from '../../model/variables.ts';
import type { LetterData, LetterVariable } from '../../render/letter-templates.ts';
import { type Language, letterTexts } from '../letters/languages.ts';
import type { FillableName, LetterTexts } from '../letters/letter-texts.ts';

/** What a letter is about. */
export interface LetterSubject {
  readonly customer: string;
  readonly flow: Flow<KnownErrorId>;
  readonly orgType: OrgType;
  readonly language: Language;
  readonly files: {
    readonly collection: string;
    readonly environment: string;
    readonly guide: string;
    readonly letter: string;
  };
  /** Values that are in the environment file already. */
  readonly kept: ReadonlyMap<string, string>;
}

function fillableIn(flow: Flow<KnownErrorId>, texts: LetterTexts): readonly FillableName[] {
  return flow.variables.filter((name): name is FillableName => name in texts.variables);
}

function row(name: FillableName, texts: LetterTexts): LetterVariable {
  return { name, secret: variableNamed(name).secret === true, ...texts.variables[name] };
}

/** The texts of the letter in its language, with the names and values of this one. */
export function letterData(subject: LetterSubject): LetterData {
  const { customer, flow, orgType, language, files, kept } = subject;
  const texts = letterTexts[language];
  const fillable = fillableIn(flow, texts);
  const needed = mustFill(flow);
  const secrets = fillable.filter((name) => variableNamed(name).secret === true);
  const { title, summary } = texts.flows[flow.id];
  return {
    ...texts,
    language,
    subject: texts.subject(customer),
    greeting: texts.greeting(customer),
    flowTitle: title,
    flowSummary: summary,
    org: texts.orgs[orgType],
    contents: [
      { file: files.collection, what: texts.contents.collection },
      { file: files.environment, what: texts.contents.environment },
      { file: files.guide, what: texts.contents.guide },
      { file: files.letter, what: texts.contents.letter },
    ],
    setup: texts.setup(files.guide),
    steps: texts.steps[flow.id],
    fill: texts.fill(files.environment),
    required: fillable
      .filter((name) => needed.has(name) && !kept.has(name))
      .map((name) => row(name, texts)),
    optionalVariables: fillable
      .filter((name) => !needed.has(name) && !kept.has(name))
      .map((name) => row(name, texts)),
    keptValues: [...kept].map(([name, value]) => ({ name, value })),
    never: texts.never(secrets.join(', ')),
  };
}
