import type { Finding, ReportPage, SequenceDiagram, TimingChart } from './report-page.ts';

/** The templates of the HTML report. */
export interface ReportTemplates {
  'reports/report': ReportPage;
  'reports/report-style': Readonly<Record<string, never>>;
  'reports/report-script': Readonly<Record<string, never>>;
  'reports/finding': Finding;
  'reports/sequence-diagram': SequenceDiagram;
  'reports/timing-chart': TimingChart;
}
