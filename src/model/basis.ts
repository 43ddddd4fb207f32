/**
 * How sure we are of a statement about Salesforce.
 *
 * - `documented`: Salesforce, ServiceNow or an RFC says so.
 * - `reported`: seen in a real transcript, in shipped code or in an error report.
 * - `inferred`: our own conclusion. Never asserted against a real org.
 */
export type Confidence = 'documented' | 'reported' | 'inferred';

/** Where a statement comes from: a section of an RFC, a help page, a repository. */
export interface Basis {
  readonly source: string;
  readonly confidence: Confidence;
}
