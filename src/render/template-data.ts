import type { AssertionTemplates } from './assertion-templates.ts';
import type { CheckTemplates, Code } from './check-templates.ts';
import type { CiTemplates } from './ci-templates.ts';
import type { DescriptionTemplates } from './description-templates.ts';
import type { DocumentTemplates } from './document-templates.ts';
import type { GuideData } from './guide-data.ts';
import type { LetterTemplates } from './letter-templates.ts';
import type { LoginTemplates } from './login-templates.ts';
import type { MetadataTemplates } from './metadata-templates.ts';
import type { PageTemplates } from './page-templates.ts';
import type { PlainTemplates } from './plain-templates.ts';
import type { RefusalTemplates } from './refusal-templates.ts';
import type { ReportTemplates } from './report-templates.ts';

/** Name of each template, and the data it is rendered with. Adding a template is one line. */
export interface TemplateData
  extends AssertionTemplates,
    CheckTemplates,
    CiTemplates,
    DescriptionTemplates,
    DocumentTemplates,
    LetterTemplates,
    LoginTemplates,
    MetadataTemplates,
    PageTemplates,
    PlainTemplates,
    RefusalTemplates,
    ReportTemplates {
  'guides/flow': GuideData;
  /** A script of a request: what it is, what it does, the functions that it calls for that. */
  script: {
    readonly banner: readonly string[];
    readonly body: Code;
    readonly library: Code;
    /** A name for what the script does, where the functions need tables to be there first. */
    readonly job: Code | false;
    /** Whether it is one call that comes after the functions. */
    readonly last: boolean;
  };
  /** The test of a request that comes from an OpenAPI document; a condition without which it is not made. */
  'openapi-test': { readonly unless: Code | false; readonly json: boolean };
  'skip-request': {
    /** The condition on which the request is not sent. */
    readonly unless: Code;
    /** Whether nothing follows that must not happen then. */
    readonly alone: boolean;
  };
  /** The script of the folder of negative cases. */
  'prepare-cases': {
    /** Conditions that come often, and their names in the script. */
    readonly guards: readonly { readonly name: string; readonly condition: Code }[];
    readonly conditions: readonly { readonly name: string; readonly condition: Code }[];
    readonly preparations: readonly { readonly name: string; readonly call: Code }[];
  };
  /** What the folder *Use the token* does for whoever sets autoToken. */
  'auto-token': {
    readonly flows: readonly {
      readonly id: string;
      readonly url: string;
      readonly form: Readonly<Record<string, string>>;
      readonly prepare: Code | false;
    }[];
    readonly explained: boolean;
  };
  /** The known errors of a request, by the words of the answer. */
  fixes: { readonly fixes: Readonly<Record<string, string>> };
  guarded: { readonly condition: Code; readonly body: Code };
}

export type TemplateName = keyof TemplateData;
