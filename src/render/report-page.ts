/** How a thing ended, as the style sheet knows it. */
export type Tone = 'good' | 'bad' | 'idle';

/** Everything the HTML report shows, in the order in which it shows it. */
export interface ReportPage {
  /** Content of the Content-Security-Policy: the hashes of the one style sheet and the one script. */
  readonly policy: string;
  readonly style: string;
  readonly script: string;
  readonly head: ReportHead;
  /** A table of targets by flows; null when there is only one run. */
  readonly overview: ReportOverview | null;
  /** Rendered markup. */
  readonly findings: readonly string[];
  /** Rendered markup of those that are folded. */
  readonly moreFindings: readonly string[];
  readonly runs: readonly ReportRun[];
  readonly failing: number;
}

export interface ReportHead {
  readonly tone: Tone;
  readonly word: string;
  readonly sentence: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly started: string;
  readonly duration: string;
  readonly version: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly tone: Tone;
  }[];
  /** Shares of the assertions, in hundredths of the width. */
  readonly shares: readonly { readonly x: number; readonly width: number; readonly tone: Tone }[];
}

export interface ReportOverview {
  readonly flows: readonly string[];
  readonly rows: readonly {
    readonly target: string;
    readonly cells: readonly (OverviewCell | null)[];
  }[];
}

export interface OverviewCell {
  readonly run: string;
  readonly tone: Tone;
  readonly mark: string;
  readonly label: string;
}

/** What went wrong in one or in many places, why, and what to do about it. */
export interface Finding {
  readonly title: string;
  readonly count: string;
  /** Null when each place has its own. */
  readonly message: string | null;
  /** Null when no known error explains it. */
  readonly knownError: { readonly id: string; readonly confidence: string } | null;
  readonly because: readonly string[];
  readonly check: readonly {
    readonly what: string;
    readonly externalClientApp: string | null;
    readonly connectedApp: string | null;
  }[];
  readonly next: readonly string[];
  readonly first: readonly Occurrence[];
  readonly others: readonly Occurrence[];
  /** Failures that follow from it. */
  readonly followOns: readonly {
    readonly sentence: string;
    readonly places: readonly Occurrence[];
  }[];
}

export interface Occurrence {
  /** Id of the request, or of the run. */
  readonly target: string;
  /** From the target down. */
  readonly place: readonly string[];
  readonly message: string | null;
  readonly where: string | null;
}

/** One collection against one target. */
export interface ReportRun {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly tone: Tone;
  readonly sentence: string;
  readonly duration: string;
  readonly open: boolean;
  /** Whether the drawings are open too. */
  readonly drawn: boolean;
  readonly problems: readonly ReportProblem[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  /** Transport faults of earlier tries. */
  readonly flaky: readonly string[];
  /** Rendered markup; null when there is nothing to draw. */
  readonly diagram: string | null;
  readonly chart: string | null;
  readonly requests: readonly ReportRequest[];
}

export interface ReportProblem {
  readonly title: string;
  readonly message: string;
  readonly where: string | null;
  readonly next: string;
}

export interface ReportRequest {
  readonly id: string;
  readonly tone: Tone;
  readonly mark: string;
  readonly word: string;
  readonly method: string;
  readonly name: string;
  /** The folders from the collection down, where another one begins; null within a folder. */
  readonly heading: readonly string[] | null;
  readonly url: string;
  readonly status: string;
  readonly duration: string;
  /** The first failure that this one follows from; null when it does not. */
  readonly follows: {
    readonly target: string;
    readonly name: string;
    readonly what: string;
  } | null;
  readonly assertions: readonly ReportAssertion[];
  readonly problems: readonly ReportProblem[];
  readonly tokens: readonly ReportToken[];
  readonly console: { readonly lines: string; readonly text: string } | null;
}

/** What a JWT says. */
export interface ReportToken {
  /** As in `JWT received as access_token`. */
  readonly title: string;
  readonly parts: readonly {
    readonly title: string;
    readonly members: readonly {
      readonly name: string;
      readonly value: string;
      /** A time in words; null where it is none. */
      readonly note: string | null;
    }[];
  }[];
}

export interface ReportAssertion {
  readonly tone: Tone;
  readonly mark: string;
  readonly word: string;
  readonly name: string;
  readonly message: string | null;
  readonly knownError: string | null;
}

/** The requests of a flow as arrows between those who talk; all measures in pixels. */
export interface SequenceDiagram {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly lifelines: readonly {
    readonly x: number;
    readonly left: number;
    readonly width: number;
    readonly title: string;
  }[];
  readonly top: number;
  readonly bottom: number;
  /** Folders, as bands across all lifelines. */
  readonly bands: readonly { readonly y: number; readonly textY: number; readonly title: string }[];
  readonly steps: readonly SequenceStep[];
  readonly note: string | null;
}

export interface SequenceStep {
  readonly request: string;
  readonly tone: Tone;
  readonly name: string;
  readonly fullName: string;
  readonly method: string;
  readonly from: number;
  readonly to: number;
  readonly textX: number;
  readonly outY: number;
  readonly backY: number;
  readonly answer: string;
  /** An answer came, and is drawn as an arrow back. */
  readonly answered: boolean;
  readonly skipped: boolean;
}

/** A bar for each request, as long as it took. */
export interface TimingChart {
  readonly label: string;
  readonly bars: readonly {
    readonly request: string;
    readonly tone: Tone;
    readonly name: string;
    /** In hundredths of the longest. */
    readonly median: number;
    readonly slowest: number;
    readonly value: string;
  }[];
  readonly note: string | null;
}
