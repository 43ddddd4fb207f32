/** What stands in an element: one text, true or false, several elements of that name, or elements. */
export type MemberKind = 'text' | 'boolean' | 'texts' | 'elements';

export interface MetadataType {
  /** In an SFDX package directory; registry of forcedotcom/source-deploy-retrieve. */
  readonly folder: string;
  readonly suffix: string;
  /** The page of the Metadata API Developer Guide that lists its members. */
  readonly source: string;
  readonly members: Readonly<Record<string, MemberKind>>;
}

const page = (name: string): string =>
  `https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_${name}.htm`;

/**
 * The types that are written, with the members that are written of each: read off the Metadata API
 * Developer Guide (API 67.0, Summer ’26) on 2026-11-22. All of them exist in API 61.0 and later.
 * `consumerSecret` is left out on purpose: it never stands in a file of ours.
 */
export const metadataTypes = {
  ExternalClientApplication: {
    folder: 'externalClientApps',
    suffix: 'eca',
    source: page('externalclientapplication'),
    members: {
      contactEmail: 'text',
      description: 'text',
      distributionState: 'text',
      isProtected: 'boolean',
      label: 'text',
    },
  },
  ExtlClntAppGlobalOauthSettings: {
    folder: 'extlClntAppGlobalOauthSets',
    suffix: 'ecaGlblOauth',
    source: page('extlclntappglobaloauthsettings'),
    members: {
      callbackUrl: 'text',
      certificate: 'text',
      externalClientApplication: 'text',
      isClientCredentialsFlowEnabled: 'boolean',
      isConsumerSecretOptional: 'boolean',
      isIntrospectAllTokens: 'boolean',
      isNamedUserJwtEnabled: 'boolean',
      isPkceRequired: 'boolean',
      isRefreshTokenRotationEnabled: 'boolean',
      isSecretRequiredForRefreshToken: 'boolean',
      label: 'text',
      shouldRotateConsumerKey: 'boolean',
      shouldRotateConsumerSecret: 'boolean',
    },
  },
  ExtlClntAppOauthSettings: {
    folder: 'extlClntAppOauthSettings',
    suffix: 'ecaOauth',
    source: page('extlclntappoauthsettings'),
    members: {
      commaSeparatedOauthScopes: 'text',
      externalClientApplication: 'text',
      label: 'text',
    },
  },
  ExtlClntAppOauthConfigurablePolicies: {
    folder: 'extlClntAppOauthPolicies',
    suffix: 'ecaOauthPlcy',
    source: page('extlclntappoauthconfigurablepolicies'),
    members: {
      clientCredentialsFlowUser: 'text',
      externalClientApplication: 'text',
      ipRelaxationPolicyType: 'text',
      isClientCredentialsFlowEnabled: 'boolean',
      label: 'text',
      permittedUsersPolicyType: 'text',
      refreshTokenPolicyType: 'text',
    },
  },
  ExtlClntAppConfigurablePolicies: {
    folder: 'extlClntAppPolicies',
    suffix: 'ecaPlcy',
    source: page('extlclntappconfigurablepolicies'),
    members: {
      externalClientApplication: 'text',
      isEnabled: 'boolean',
      isOauthPluginEnabled: 'boolean',
      label: 'text',
    },
  },
  ConnectedApp: {
    folder: 'connectedApps',
    suffix: 'connectedApp',
    source: page('connectedapp'),
    members: {
      contactEmail: 'text',
      description: 'text',
      label: 'text',
      oauthConfig: 'elements',
      oauthPolicy: 'elements',
      permissionSetName: 'texts',
    },
  },
  PermissionSet: {
    folder: 'permissionsets',
    suffix: 'permissionset',
    source: page('permissionset'),
    members: {
      description: 'text',
      hasActivationRequired: 'boolean',
      label: 'text',
      userPermissions: 'elements',
    },
  },
} as const satisfies Readonly<Record<string, MetadataType>>;

export type MetadataTypeName = keyof typeof metadataTypes;

/** What stands in the members that hold elements; listed on the page of the type around them. */
export const nestedMembers = {
  oauthConfig: {
    callbackUrl: 'text',
    certificate: 'text',
    consumerKey: 'text',
    isAdminApproved: 'boolean',
    isClientCredentialEnabled: 'boolean',
    isConsumerSecretOptional: 'boolean',
    isIntrospectAllTokens: 'boolean',
    isNamedUserJwtEnabled: 'boolean',
    isPkceRequired: 'boolean',
    isRefreshTokenRotationEnabled: 'boolean',
    isSecretRequiredForRefreshToken: 'boolean',
    oauthClientCredentialUser: 'text',
    scopes: 'texts',
  },
  oauthPolicy: { ipRelaxation: 'text', refreshTokenPolicy: 'text' },
  userPermissions: { enabled: 'boolean', name: 'text' },
} as const satisfies Readonly<Record<string, MetadataType['members']>>;

type Value = {
  readonly text: string;
  readonly boolean: boolean;
  readonly texts: readonly string[];
  readonly elements: Readonly<Record<string, string | boolean | readonly string[]>>;
};

type ValuesOf<Members extends Readonly<Record<string, MemberKind>>> = {
  readonly [Name in keyof Members]?:
    | (Name extends keyof typeof nestedMembers ? NestedValues<Name> : Value[Members[Name]])
    | undefined;
};

type NestedValues<Name extends keyof typeof nestedMembers> = {
  readonly [Member in keyof (typeof nestedMembers)[Name]]?:
    | ((typeof nestedMembers)[Name][Member] extends MemberKind
        ? Value[(typeof nestedMembers)[Name][Member]]
        : never)
    | undefined;
};

/** The values of a type's members; a member that is not in the table does not compile. */
export type MembersOf<Type extends MetadataTypeName> = ValuesOf<
  (typeof metadataTypes)[Type]['members']
>;
