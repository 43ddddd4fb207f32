import type { JsonValue } from './json.ts';

/**
 * The part of Postman's collection format v2.1.0 that grantsmith writes.
 * https://schema.getpostman.com/json/collection/v2.1.0/collection.json
 */
export interface Collection {
  readonly info: {
    readonly _postman_id: string;
    readonly name: string;
    readonly description: string;
    readonly schema: string;
  };
  /** For the app's own helper; every request has an authorization of its own. */
  readonly auth?: {
    readonly type: 'oauth2';
    readonly oauth2: readonly {
      readonly key: string;
      readonly value: string;
      readonly type: 'string';
    }[];
  };
  readonly item: readonly (ItemGroup | Item)[];
  readonly variable?: readonly {
    readonly key: string;
    readonly value: string;
    readonly type: 'string';
  }[];
}

export interface ItemGroup {
  readonly name: string;
  readonly id: string;
  readonly description: string;
  /** Scripts that run for every request of the folder. */
  readonly event?: readonly ScriptEvent[];
  readonly item: readonly (ItemGroup | Item)[];
}

export interface Item {
  readonly name: string;
  readonly id: string;
  readonly event: readonly ScriptEvent[];
  readonly protocolProfileBehavior?: Readonly<Record<string, boolean>>;
  readonly request: ItemRequest;
  readonly response: readonly SavedResponse[];
}

export interface ScriptEvent {
  readonly listen: 'prerequest' | 'test';
  readonly script: { readonly type: 'text/javascript'; readonly exec: readonly string[] };
}

export interface KeyValue {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly disabled?: true;
}

export interface ItemRequest {
  readonly auth: { readonly type: 'noauth' | 'bearer' | 'basic' } & Readonly<
    Record<string, JsonValue>
  >;
  readonly method: string;
  readonly header: readonly KeyValue[];
  readonly body?: Readonly<Record<string, JsonValue>> & {
    readonly mode: 'urlencoded' | 'raw' | 'formdata';
  };
  readonly url: {
    readonly raw: string;
    readonly host: readonly string[];
    readonly path?: readonly string[];
    readonly query?: readonly KeyValue[];
    /** Values of the parts of the path that begin with a colon. */
    readonly variable?: readonly KeyValue[];
  };
  readonly description: string;
}

/** The request of a saved response, as short as Postman understands it. */
export interface OriginalRequest extends Pick<ItemRequest, 'method' | 'header' | 'body'> {
  readonly url: string;
}

export interface SavedResponse {
  readonly id: string;
  readonly name: string;
  readonly originalRequest: OriginalRequest;
  readonly status: string;
  readonly code: number;
  readonly _postman_previewlanguage: 'json' | 'text';
  readonly header: readonly KeyValue[];
  readonly body: string;
}
