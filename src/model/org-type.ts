/** The kinds of Salesforce org that an environment template is made for. */
export const orgTypes = ['production', 'sandbox', 'experience-cloud'] as const;

export type OrgType = (typeof orgTypes)[number];
