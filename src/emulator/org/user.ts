/** A user of an emulated org. */
export interface User {
  /** 18 characters. */
  readonly id: string;
  readonly username: string;
  readonly password: string;
  /** Appended to the password by the username-password flow. */
  readonly securityToken: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly nickname: string;
  readonly email: string;
  readonly active: boolean;
  /** Has the "API Only User" permission: gets tokens, but cannot log in with a browser. */
  readonly apiOnly: boolean;
}

/** The user's name as Salesforce shows it. */
export function displayName(user: User): string {
  return `${user.firstName} ${user.lastName}`;
}

/** When the users and the first records of a new org were last changed. */
export const changedAt = '2026-01-01T00:00:00Z';
