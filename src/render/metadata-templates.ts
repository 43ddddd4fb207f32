/** The README beside the metadata of an app. */
export interface MetadataTemplates {
  'metadata/readme': {
    readonly name: string;
    readonly kind: string;
    readonly flows: string;
    readonly before: readonly string[];
    readonly files: readonly { readonly path: string; readonly source: string }[];
    readonly permissionSet: string;
    readonly after: readonly string[];
    readonly checked: string;
  };
}
