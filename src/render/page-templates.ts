/** The pages of the emulator. `body`, `style` and `advice` are rendered by others of these. */
export interface PageTemplates {
  'pages/layout': {
    readonly title: string;
    readonly org: string;
    readonly homeUrl: string;
    readonly journalUrl: string;
    /** A narrow card for forms and messages, or the whole width for tables. */
    readonly width: 'narrow' | 'wide';
    readonly style: string;
    readonly body: string;
  };
  'pages/page-style': Readonly<Record<string, never>>;
  'pages/home': HomePage;
  'pages/login': LoginPage;
  'pages/approval': ApprovalPage;
  'pages/callback': CallbackPage;
  'pages/message': MessagePage;
  'pages/advice': Advice;
  'pages/journal': JournalPage;
}

interface HomePage {
  readonly orgName: string;
  readonly orgId: string;
  readonly orgType: string;
  readonly time: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly hosts: readonly {
    readonly kind: string;
    readonly url: string;
    readonly about: string;
  }[];
  readonly apps: readonly {
    readonly label: string;
    readonly clientId: string;
    readonly scopes: string;
    readonly settings: string;
  }[];
  readonly users: readonly {
    readonly name: string;
    readonly username: string;
    readonly about: string;
  }[];
}

interface LoginPage {
  readonly action: string;
  readonly source: string;
  readonly username: string;
  /** Null unless the login before failed. */
  readonly problem: string | null;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly about: string;
  }[];
}

interface ApprovalPage {
  readonly action: string;
  readonly source: string;
  readonly app: string;
  readonly user: string;
  readonly username: string;
  readonly callbackHost: string;
  readonly scopes: readonly { readonly name: string; readonly words: string }[];
}

interface CallbackPage {
  readonly heading: string;
  readonly words: string;
  readonly good: boolean;
  /** What the callback carries, decoded once. */
  readonly members: readonly { readonly name: string; readonly value: string }[];
  readonly url: string;
  /** Rendered `pages/advice`; null when the catalogue knows nothing. */
  readonly advice: string | null;
}

interface MessagePage {
  readonly heading: string;
  readonly error: string | null;
  readonly words: string;
  /** Rendered `pages/advice`; null when the catalogue knows nothing. */
  readonly advice: string | null;
}

/** What the catalogue of known errors knows about an error that a page shows. */
interface Advice {
  readonly title: string;
  readonly id: string;
  readonly because: readonly string[];
  readonly fix: readonly string[];
}

interface JournalPage {
  readonly summary: string;
  readonly allUrl: string;
  readonly refusedUrl: string;
  readonly onlyRefused: boolean;
  /** What stands there when there are no entries. */
  readonly nothing: string;
  readonly entries: readonly {
    readonly number: number;
    readonly time: string;
    readonly at: string;
    readonly method: string;
    readonly path: string;
    readonly host: string;
    readonly status: number;
    readonly tone: 'good' | 'bad' | 'idle';
    readonly what: string;
    readonly refusal: string | null;
    /** What the refusal is: known errors can be looked up, those of the emulator itself cannot. */
    readonly refusalKind: 'Known error' | 'Refusal';
    readonly why: string | null;
    readonly passed: readonly string[];
    readonly parameters: readonly { readonly name: string; readonly value: string }[];
  }[];
}
