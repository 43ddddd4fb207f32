import type { RunResult } from '../model/run-result.ts';

/** A form in which a run is reported. */
export interface Reporter {
  /** Name of the file that it is written to, when none is given. */
  readonly fileName: string;
  readonly description: string;
  render(result: RunResult): Promise<string>;
}

/** All reports by name. Each is loaded when it is asked for, with what it needs to write. */
export const reporters = {
  terminal: {
    fileName: 'report.txt',
    description: 'the table and the failures as a terminal shows them, without colours',
    render: async (result) =>
      (await import('./terminal.ts')).renderTerminal(result, { colour: false }),
  },
  json: {
    fileName: 'report.json',
    description: 'the whole result, for programs and for rendering it again',
    render: async (result) => (await import('./json.ts')).renderJson(result),
  },
  junit: {
    fileName: 'junit.xml',
    description: 'JUnit XML, which every CI system reads',
    render: async (result) => (await import('./junit.ts')).renderJunit(result),
  },
  html: {
    fileName: 'report.html',
    description: 'one HTML file for people, which needs no network',
    render: async (result) => (await import('./html.ts')).renderHtml(result),
  },
  tap: {
    fileName: 'report.tap',
    description: 'Test Anything Protocol, version 14',
    render: async (result) => (await import('./tap.ts')).renderTap(result),
  },
  github: {
    fileName: 'github-annotations.txt',
    description: 'commands that make GitHub Actions annotate the run, to be printed',
    render: async (result) =>
      (await import('./github-annotations.ts')).renderGithubAnnotations(result),
  },
  'github-summary': {
    fileName: 'github-summary.md',
    description: 'Markdown for the summary of a GitHub Actions job',
    render: async (result) => (await import('./github-summary.ts')).renderGithubSummary(result),
  },
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterName = keyof typeof reporters;

// `Object.keys` forgets the key type; the table is a literal without other keys.
export const reporterNames = Object.keys(reporters) as readonly ReporterName[];

/** Whether a text is the name of a report. */
export function isReporterName(text: string): text is ReporterName {
  return Object.hasOwn(reporters, text);
}
