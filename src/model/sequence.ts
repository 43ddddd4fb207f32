/** Who takes part in a flow. */
export type Actor = 'Person' | 'Postman' | 'Salesforce' | 'CPQ';

/** One message, or what somebody does by himself (`to` is then the same actor). */
export interface SequenceStep {
  readonly from: Actor;
  readonly to: Actor;
  /** A few words, so that a drawing stays narrow. */
  readonly says: string;
  /** The answer to an earlier message. */
  readonly answers?: true;
}

/** What happens in a flow, in its order; drawn as Mermaid and as plain text. */
export type Sequence = readonly SequenceStep[];
