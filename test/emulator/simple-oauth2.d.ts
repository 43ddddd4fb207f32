/** The part of simple-oauth2 5 that the tests use; it brings no types. */
declare module 'simple-oauth2' {
  interface Configuration {
    readonly client: { readonly id: string; readonly secret: string };
    readonly auth: Readonly<Record<string, string>>;
  }

  interface AccessToken {
    readonly token: Readonly<Record<string, unknown>>;
    refresh(): Promise<AccessToken>;
  }

  class ClientCredentials {
    constructor(configuration: Configuration);
    getToken(parameters: object): Promise<AccessToken>;
  }

  class AuthorizationCode {
    constructor(configuration: Configuration);
    authorizeURL(parameters: Readonly<Record<string, string>>): string;
    getToken(parameters: Readonly<Record<string, string>>): Promise<AccessToken>;
  }
}
