/** What a flow can be written as: Postman's files, or plain files that need no client. */
export const generatedFormats = ['postman', 'curl', 'http'] as const;

export type GeneratedFormat = (typeof generatedFormats)[number];
