import { germanWayTo } from './german-menus.ts';
import { germanSetup } from './german-setup.ts';
import type { LetterTexts } from './letter-texts.ts';

const keyAndSecret = `${germanWayTo('keyAndSecret')}. Connected App: ${germanWayTo('connectedKeyAndSecret')}.`;
const chosen = 'Wählen Sie selbst.';

/** The letter in German. Menus have their English names, with the German one where it was confirmed. */
export const german: LetterTexts = {
  subject: (customer) => `Salesforce OAuth für ${customer}: was wir brauchen`,
  greeting: (customer) => `Guten Tag ${customer},`,
  intro:
    'mit diesem Brief erhalten Sie eine Postman-Collection, die in Ihrer Salesforce-Org ein Access-Token anfordert und jeden Schritt prüft, sowie eine Environment-Datei mit leeren Feldern. Bitte richten Sie die App ein, füllen Sie die Felder aus und führen Sie die Collection aus. Nichts in diesen Dateien ist geheim, und außer Postman muss nichts installiert werden. Die Namen der Menüs stehen hier auf Englisch; wo uns der deutsche Name bekannt ist, steht er dahinter.',
  flowHeading: 'So wird das Token angefordert',
  flows: {
    'client-credentials': {
      title: 'Client Credentials',
      summary:
        'Ein Server meldet sich mit Consumer Key und Consumer Secret der App an und handelt als ein Integrationsbenutzer.',
    },
    'jwt-bearer': {
      title: 'JWT Bearer',
      summary:
        'Ein Server meldet sich mit einem privaten Schlüssel an, dessen Zertifikat die App hat, und handelt als ein bestimmter Benutzer.',
    },
    'asset-token': {
      title: 'Asset-Token',
      summary: 'Ein Access-Token wird gegen ein Token über ein Gerät oder ein Asset getauscht.',
    },
    'authorization-code': {
      title: 'Authorization Code',
      summary:
        'Eine Person meldet sich im Browser an und erlaubt die App; die App arbeitet mit einem Refresh-Token weiter.',
    },
    'username-password': {
      title: 'Benutzername und Passwort (veraltet)',
      summary:
        'Ein Server meldet sich mit dem Passwort eines Benutzers an. Nur für Orgs, die es noch erlauben.',
    },
  },
  orgHeading: 'Ihre Org',
  orgs: {
    production:
      'Die Dateien sind für eine Produktions-Org oder eine Developer Edition gedacht: https://MyDomainName.my.salesforce.com.',
    sandbox:
      'Die Dateien sind für eine Sandbox gedacht: https://MyDomainName--SandboxName.sandbox.my.salesforce.com. Benutzernamen enden dort mit dem Namen der Sandbox.',
    'experience-cloud':
      'Die Dateien sind für eine Experience-Cloud-Site gedacht: https://MyDomainName.my.site.com oder Ihre eigene Domain.',
  },
  contentsHeading: 'Was Sie erhalten',
  contents: {
    collection: 'die Anfragen, zum Importieren in Postman',
    environment: 'die Felder zum Ausfüllen, zum Importieren in Postman',
    guide: 'die Anleitung (auf Englisch) zum Nachschlagen: jede Anfrage, jede Ablehnung',
    letter: 'dieser Brief',
  },
  setupHeading: '1. Die App einrichten',
  setup: (guide) =>
    `Diese Schritte erledigt eine Administratorin oder ein Administrator, entweder in einer External Client App oder, wenn Sie schon eine haben, in einer Connected App. Mehr dazu, auf Englisch, in ${guide}.`,
  apps: { externalClientApp: 'External Client App', connectedApp: 'Connected App' },
  steps: germanSetup,
  fillHeading: '2. Ausfüllen',
  fill: (environment) =>
    `Importieren Sie ${environment} in Postman und wählen Sie es als Environment. Füllen Sie diese Felder aus, und zwar in der Spalte „Value“ („Current value“ in älteren Versionen von Postman); was dort steht, bleibt auf Ihrem Rechner, solange Sie es nicht teilen:`,
  columns: { variable: 'Feld', what: 'Was es ist', where: 'Wo Sie es finden' },
  secretMark: 'geheim',
  optionalHeading: 'Nur bei Bedarf',
  optional: 'Diese Felder können so bleiben, wie sie sind.',
  keptHeading: 'Schon ausgefüllt',
  kept: 'Bitte prüfen Sie diese Werte:',
  variables: {
    url: {
      what: 'Wo Token angefordert werden: die My-Domain-URL der Org oder die URL der Site, ohne Schrägstrich am Ende. Client Credentials gelingen auf keinem anderen Host.',
      where: `${germanWayTo('myDomain')}, mit https:// davor. Für eine Site: ${germanWayTo('sites')}.`,
    },
    site: {
      what: 'Pfad einer Experience-Cloud-Site mit einem Schrägstrich davor, etwa /partners. Sonst leer.',
      where: `${germanWayTo('sites')}: was in der URL auf den Host folgt.`,
    },
    version: {
      what: 'Version der REST-API, ohne das v.',
      where:
        'Nicht im Setup: der vorgegebene Wert passt. Die Org nennt ihre Versionen unter /services/data/.',
    },
    clientId: {
      what: 'Consumer Key der External Client App oder Connected App.',
      where: keyAndSecret,
    },
    clientSecret: {
      what: 'Consumer Secret der App. JWT Bearer kommt ohne aus.',
      where: keyAndSecret,
    },
    username: {
      what: 'Benutzername (nicht die E-Mail-Adresse) des Benutzers, für den das Token handelt.',
      where: `${germanWayTo('users')}: der Benutzername dieses Benutzers.`,
    },
    password: {
      what: 'Passwort dieses Benutzers. Nur der veraltete Weg mit Benutzername und Passwort liest es.',
      where: 'Kennt nur dieser Benutzer.',
    },
    secretToken: {
      what: 'Sicherheitstoken dieses Benutzers, das an das Passwort angehängt wird.',
      where: `Dieser Benutzer: persönliche Einstellungen → ${germanWayTo('securityToken')}. Angezeigt wird es nirgends; ein neues kommt per E-Mail, und das alte gilt nicht mehr.`,
    },
    redirectUrl: {
      what: 'Callback-URL, genau wie sie in der App eingetragen ist.',
      where: `${germanWayTo('callbackUrl')}. Connected App: ${germanWayTo('connectedCallbackUrl')}.`,
    },
    privateKey: {
      what: 'Privater RSA-Schlüssel als PEM (PKCS#8 oder PKCS#1), der zum Zertifikat in der App gehört. In der Postman-App auch {{vault:NAME}}. Leer, wenn die Assertion außerhalb signiert wird.',
      where:
        'Die Datei, die zusammen mit dem Zertifikat in der App erzeugt wurde. Salesforce hat sie nicht.',
    },
    assertion: {
      what: 'Eine außerhalb von Postman signierte JWT-Bearer-Assertion; sie wird unverändert gesendet.',
      where: 'Von Ihrem eigenen Signaturdienst, wenn der private Schlüssel dort bleiben muss.',
    },
    jwtAudience: {
      what: 'Audience (aud) der Assertion: https://login.salesforce.com, https://test.salesforce.com oder die URL der Site. Leer: aus url abgeleitet.',
      where: 'Nicht im Setup: der Login-Host, der zur Art der Org gehört.',
    },
    jwtLifetimeSeconds: {
      what: 'Lebensdauer der Assertion in Sekunden. Salesforce dokumentiert höchstens 180.',
      where: 'Nicht im Setup: 180 passt.',
    },
    jwtSubjectClaim: {
      what: 'Claim mit dem Benutzernamen: sub, oder prn bei alter Einrichtung.',
      where: 'Nicht im Setup: sub passt.',
    },
    scope: {
      what: 'Scopes für die Authorize-URL, durch Leerzeichen getrennt. Sie gehen nie an den Token-Endpoint.',
      where: `${germanWayTo('scopes')}. Connected App: ${germanWayTo('connectedScopes')}.`,
    },
    callback: {
      what: 'Was der Browser nach der Anmeldung zeigt: die ganze Callback-URL oder nur der Code. Wird einmal benutzt und dann geleert.',
      where: 'Die Adresszeile des Browsers nach der Anmeldung.',
    },
    subjectTokenFlow: {
      what: 'Weg zum Subject-Token des Tauschs: client-credentials, jwt-bearer oder username-password (veraltet).',
      where: 'Nicht im Setup: client-credentials passt.',
    },
    actorPrivateKey: {
      what: 'Privater RSA-Schlüssel des Geräts als PEM; er signiert das Actor-Token. Leer: Tausch ohne Actor-Token.',
      where: 'Der Schlüssel des Geräts, der zusammen mit dem Zertifikat in der App erzeugt wurde.',
    },
    deviceId: { what: 'Id des Geräts (did) im Actor-Token.', where: chosen },
    assetName: { what: 'Name des Assets im Actor-Token.', where: chosen },
    assetSerialNumber: { what: 'Seriennummer (sn) des Assets im Actor-Token.', where: chosen },
    jwtClientId: {
      what: 'Consumer Key der App, die JWT-Access-Token ausstellt; darf dieselbe App sein. Leer: diese Anfragen werden übersprungen.',
      where: keyAndSecret,
    },
    jwtClientSecret: {
      what: 'Consumer Secret der App, die JWT-Access-Token ausstellt. Leer: diese Anfragen werden übersprungen.',
      where: keyAndSecret,
    },
    cpqUrl: {
      what: 'Adresse des CPQ-Mandanten (Logik.io, ServiceNow), etwa https://TENANT.SECTOR.logik.io. Leer: diese Anfragen werden übersprungen.',
      where: 'Die Adresse des CPQ-Mandanten im Browser.',
    },
    cpqApiPrefix: {
      what: 'Pfad der CPQ-Admin-API: /api, oder /a bei Mandanten, die es so wollen.',
      where: 'Nirgends: /api passt, wenn der Mandant nicht /a will.',
    },
    cpqApiKey: {
      what: 'Admin-API-Schlüssel des CPQ-Mandanten, die Alternative, die ServiceNow empfiehlt. Leer: diese Anfrage wird übersprungen.',
      where: 'Die Verwaltung des CPQ-Mandanten.',
    },
  },
  testHeading: '3. Ausprobieren',
  test: [
    'Importieren Sie die Collection, wählen Sie das Environment und klicken Sie bei der Collection auf Run, oder senden Sie ihre Anfragen von oben nach unten.',
    'Jede Antwort wird geprüft. Wo etwas scheitert, steht dabei, warum, und was zuerst zu tun ist.',
  ],
  backHeading: '4. Zurücksenden',
  back: [
    'Wenn alles grün ist: Eine kurze Nachricht genügt.',
    'Wenn etwas scheitert: die Namen der gescheiterten Tests und ihre Meldungen, oder die Datei, die „grantsmith bundle“ schreibt. In ihr steht nichts Geheimes.',
    'Wenn Sie die Environment-Datei senden, leeren Sie vorher die unten genannten Felder. Postman schreibt sie in einen Export im Klartext.',
  ],
  neverHeading: 'Nie senden',
  never: (names) => [
    `Senden Sie nie die Werte von ${names}, und nichts aus einem Feld, dessen Name mit einem Unterstrich beginnt: Das sind Token.`,
    'Senden Sie nie einen privaten Schlüssel, ein Passwort, einen Authorization Code oder ein Bildschirmfoto davon, auf welchem Weg auch immer. Wir brauchen sie nie.',
    `Wenn doch etwas nach außen gelangt ist, sagen Sie es uns und ersetzen Sie es: ein neues Secret für die App, ein neuer Schlüssel mit neuem Zertifikat, und die Token des Benutzers widerrufen (${germanWayTo('usage')}; bei einer Connected App ${germanWayTo('connectedUsage')}).`,
  ],
  closing: 'Vielen Dank.',
};
