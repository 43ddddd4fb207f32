/** Name of each template, and the data it is rendered with. Adding a template is one line here. */
export interface TemplateData {
  script: { readonly banner: readonly string[]; readonly library: string; readonly body: string };
}

export type TemplateName = keyof TemplateData;
