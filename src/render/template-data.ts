import type { Condition } from '../model/assertion.ts';
import type { AssertionTemplates } from './assertion-templates.ts';
import type { CheckTemplates, Code } from './check-templates.ts';
import type { CiTemplates } from './ci-templates.ts';
import type { DocumentTemplates } from './document-templates.ts';
import type { GuideData } from './guide-data.ts';
import type { LoginTemplates } from './login-templates.ts';
import type { PageTemplates } from './page-templates.ts';
import type { RefusalTemplates } from './refusal-templates.ts';
import type { ReportTemplates } from './report-templates.ts';

/** Name of each template, and the data it is rendered with. Adding a template is one line. */
export interface TemplateData
  extends AssertionTemplates,
    CheckTemplates,
    CiTemplates,
    DocumentTemplates,
    LoginTemplates,
    PageTemplates,
    RefusalTemplates,
    ReportTemplates {
  'guides/flow': GuideData;
  /** A script of a request: what it is, the functions it calls, what it does. */
  script: { readonly banner: readonly string[]; readonly library: Code; readonly body: Code };
  'skip-request': {
    readonly condition: Condition;
    /** Whether nothing follows that must not happen then. */
    readonly alone: boolean;
  };
  /** The script of the folder of negative cases. */
  'prepare-cases': {
    /** Conditions that come often, and their names in the script. */
    readonly conditions: readonly { readonly name: string; readonly condition: Condition }[];
    readonly requests: readonly {
      readonly name: string;
      readonly onlyIf: Code | false;
      readonly prepare: Code | false;
    }[];
  };
  guarded: { readonly condition: Code; readonly body: Code };
}

export type TemplateName = keyof TemplateData;
