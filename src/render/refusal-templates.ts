interface Refusal {
  readonly title: string;
}

interface WithStatus extends Refusal {
  readonly status: number;
}

interface WithWording extends WithStatus {
  /** Source of a regular expression for `error: description`, without regard to case. */
  readonly wording: string;
}

interface WithPattern extends Refusal {
  /** Source of a regular expression for the text, without regard to case. */
  readonly matches: string;
}

/** One `pm.test` for each way in which a refusal goes over the wire. */
export interface RefusalTemplates {
  'refusals/oauth': WithWording;
  'refusals/rest': WithWording;
  'refusals/text': WithStatus & WithPattern;
  'refusals/redirect': WithPattern;
  'refusals/empty': WithStatus;
  'refusals/status': WithStatus;
  'refusals/inactive': WithStatus;
  /** The client refused by itself, so that its request can get no token. */
  'refusals/client': Refusal;
}
