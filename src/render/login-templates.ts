/** The page that a browser gets after a login; `style`, `script` and `advice` are rendered by others. */
export interface LoginTemplates {
  'login/callback': {
    readonly tone: 'good' | 'bad';
    readonly heading: string;
    readonly words: string;
    readonly style: string;
    readonly script: string;
    /** Rendered `pages/advice`; null when the catalogue knows nothing. */
    readonly advice: string | null;
  };
  'login/forget-query': Readonly<Record<string, never>>;
}
