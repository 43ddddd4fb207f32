import type { Finding } from '../doctor/finding.ts';
import type { FindingId } from '../doctor/finding-id.ts';

/** `name` is the variable, `fact` what the finding adds to it: a name, a date or a number. */
type Sentence = (name: string, fact: string) => string;

/** What was found, for a customer who reads German. */
const sentences: Readonly<Record<FindingId, Sentence>> = {
  'variable-disabled': (name) => `${name} hat einen Wert, ist aber abgeschaltet.`,
  'variable-empty': (name) => `${name} ist leer.`,
  'variable-missing': (name) => `${name} fehlt in der Datei.`,
  'variable-misspelt': (name, fact) =>
    `Eine Variable ${name} wird nirgends gelesen. Ist ${fact} gemeint?`,
  'variable-shadowed': (name) => `${name} wird von einem anderen Wert überdeckt.`,
  'variable-twice': (name) => `${name} steht mehrmals in der Datei, mit verschiedenen Werten.`,
  'placeholder-left': (name) => `In ${name} steht noch der Platzhalter der Vorlage.`,
  'value-in-postman-vault': (name) =>
    `${name} verweist auf Postman Vault; das kann nur die Postman-App lesen.`,
  'value-is-masked': (name) =>
    `In ${name} steht nicht der Wert selbst, sondern das, was ein Programm an seiner Stelle angezeigt hat.`,
  'shadowed-by-nothing': (name) => `${name} wird von einem leeren Wert überdeckt.`,
  'stray-line-break': (name) => `In ${name} steht ein Zeilenumbruch.`,
  'stray-quotes': (name) => `Der Wert von ${name} steht in Anführungszeichen.`,
  'stray-space': (name) => `Der Wert von ${name} beginnt oder endet mit einem Leerzeichen.`,
  'invisible-character': (name) =>
    `In ${name} steht ein unsichtbares Zeichen, etwa ein Leerzeichen ohne Breite.`,
  'space-inside': (name) => `In ${name} steht ein Leerzeichen mitten im Wert.`,
  'loopback-without-emulator': () => 'Die Adresse ist die des eigenen Rechners.',
  'url-is-an-endpoint': () => 'Die URL ist die eines Endpunkts, nicht die der Org.',
  'url-unreadable': () => 'Was in url steht, ist keine URL.',
  'url-with-more': () =>
    'In der URL steht mehr als ein Host: eine Abfrage, ein Fragment oder Zugangsdaten.',
  'url-with-path': () => 'Hinter dem Hostnamen steht noch ein Pfad.',
  'url-with-slash': () => 'Die URL endet mit einem Schrägstrich.',
  'url-without-scheme': () => 'Der URL fehlt https:// am Anfang.',
  'url-without-tls': () => 'Die URL beginnt mit http:// statt mit https://.',
  'host-does-not-answer': () => 'Der Host antwortet nicht.',
  'host-has-another-name': () => 'Der Host nennt sich selbst anders.',
  'host-is-an-instance': () =>
    'Der Host ist eine Instanz von Salesforce, etwa na139, und nicht My Domain der Org.',
  'host-is-foreign': () => 'Der Hostname ist keiner von Salesforce.',
  'host-is-lightning': () => 'Der Host ist der der Lightning-Seiten.',
  'host-is-login': () => 'Der Host ist ein Login-Host; Client Credentials gelingen dort nicht.',
  'host-is-setup': () => 'Der Host ist der der Setup-Seiten.',
  'host-is-visualforce': () => 'Der Host ist einer für Visualforce-Seiten oder Dateien.',
  'host-not-found': () => 'Diesen Host gibt es nicht.',
  'host-sends-elsewhere': () => 'Der Host leitet an eine andere Adresse weiter.',
  'host-without-my': () => 'Der Hostname sieht aus wie My Domain, aber ohne „.my“.',
  'site-is-a-url': () => 'In site steht ein Host oder eine URL.',
  'site-on-another-host': () =>
    'Für eine Site ist ein Pfad angegeben, der Host ist aber nicht der einer Site.',
  'site-prefix-in-url': () => 'Der Pfad der Site steht in url statt in site.',
  'site-with-slash': () => 'Der Pfad der Site endet mit einem Schrägstrich.',
  'site-without-slash': () => 'Der Pfad der Site beginnt nicht mit einem Schrägstrich.',
  'tls-expired': () => 'Das Zertifikat des Hosts ist abgelaufen.',
  'tls-intercepted': () => 'Für das Zertifikat des Hosts bürgt keine öffentliche Stelle.',
  'tls-untrusted': () => 'Dem Zertifikat des Hosts ist nicht zu trauen.',
  'no-discovery-document': () => 'Der Host hat kein Discovery-Dokument.',
  'version-not-offered': () => 'Die Org bietet diese Version der REST-API nicht an.',
  'version-retired': () => 'Diese Version der REST-API hat Salesforce abgeschaltet.',
  'version-shape': () => 'Die API-Version ist keine Zahl wie 64.0.',
  'version-with-v': () => 'Die API-Version beginnt mit einem v.',
  'client-id-shape': (name) => `${name} sieht nicht aus wie ein Consumer Key.`,
  'credentials-swapped': () => 'Consumer Key und Consumer Secret sehen aus wie vertauscht.',
  'secret-is-the-key': (name) => `In ${name} steht ein Consumer Key.`,
  'secret-shown': (name) => `${name} ist geheim, wird in Postman aber offen angezeigt.`,
  'jwt-app-without-secret': () => 'Ausgefüllt ist jwtClientId, aber nicht jwtClientSecret.',
  'username-shape': () => 'Der Benutzername hat nicht die Form einer E-Mail-Adresse.',
  'username-without-sandbox': (_, fact) =>
    `Der Benutzername endet nicht auf .${fact}, den Namen der Sandbox.`,
  'key-cut-off': (name) => `Der Schlüssel in ${name} ist abgeschnitten.`,
  'key-encrypted': (name) => `Der Schlüssel in ${name} ist mit einer Passphrase verschlüsselt.`,
  'key-is-a-certificate': (name) => `In ${name} steht ein Zertifikat, kein privater Schlüssel.`,
  'key-is-a-path': (name) => `In ${name} steht der Pfad einer Datei, nicht der Schlüssel.`,
  'key-is-a-request': (name) =>
    `In ${name} steht eine Zertifikatsanforderung (CSR), kein privater Schlüssel.`,
  'key-is-not-rsa': (name) => `Der Schlüssel in ${name} ist kein RSA-Schlüssel.`,
  'key-is-openssh': (name) => `Der Schlüssel in ${name} hat das Format von OpenSSH.`,
  'key-is-public': (name) => `In ${name} steht ein öffentlicher Schlüssel, kein privater.`,
  'key-of-another-certificate': () => 'Privater Schlüssel und Zertifikat gehören nicht zusammen.',
  'key-too-short': (name) => `Der Schlüssel in ${name} ist zu schwach.`,
  'key-unreadable': (name) => `Der Schlüssel in ${name} lässt sich nicht lesen.`,
  'certificate-expired': () => 'Das Zertifikat ist abgelaufen.',
  'certificate-expires-soon': (_, fact) => `Das Zertifikat läuft am ${fact} ab.`,
  'certificate-key-too-short': () => 'Der Schlüssel im Zertifikat ist zu kurz.',
  'certificate-not-yet-valid': () => 'Das Zertifikat ist noch nicht gültig.',
  'certificate-too-large': () => 'Das Zertifikat ist größer, als Salesforce annimmt.',
  'certificate-unreadable': () => 'Das Zertifikat lässt sich nicht lesen.',
  'assertion-is-none': (name) => `Was in ${name} steht, ist keine JWT-Bearer-Assertion.`,
  'assertion-refused': (name) => `Die Assertion in ${name} würde Salesforce ablehnen.`,
  'audience-is-a-list': () => 'Die Audience ist eine Liste.',
  'audience-is-an-endpoint': () => 'Die Audience ist die URL des Token-Endpunkts.',
  'audience-is-my-domain': () => 'Die Audience ist eine My-Domain-URL.',
  'audience-is-not-the-site': () => 'Der Host ist eine Site, die Audience aber nicht deren URL.',
  'audience-of-production': () =>
    'Die Audience ist die der Produktion, die URL aber die einer Sandbox.',
  'audience-of-sandbox': () =>
    'Die Audience ist die von Sandboxes, die URL aber die einer Produktions-Org oder Developer Edition.',
  'audience-with-slash': () => 'Die Audience endet mit einem Schrägstrich.',
  'audience-without-scheme': () => 'Der Audience fehlt https:// am Anfang.',
  'audience-without-tls': () => 'Die Audience beginnt mit http:// statt mit https://.',
  'lifetime-is-no-number': (name) => `${name} ist keine ganze Zahl von Sekunden über 0.`,
  'lifetime-too-long': (_, fact) =>
    `Die Assertion soll ${fact} Sekunden gelten; Salesforce dokumentiert höchstens 180.`,
  'subject-claim-unknown': (name) => `In ${name} steht weder sub noch prn.`,
  'subject-token-flow-unknown': (name) => `In ${name} steht ein Weg, den es nicht gibt.`,
  'redirect-url-is-a-callback': (name) =>
    `In ${name} steht, was der Browser nach einer Anmeldung gezeigt hat, mit der Antwort darin.`,
  'redirect-url-shape': (name) => `Was in ${name} steht, ist keine URL.`,
  'redirect-url-with-fragment': (name) => `In ${name} steht ein # mit einem Fragment dahinter.`,
  'redirect-url-without-tls': (name) =>
    `${name} beginnt mit http://, und der Host ist nicht der eigene Rechner.`,
  'scope-separators': () => 'Die Scopes sind nicht durch Leerzeichen getrennt.',
  'scope-without-refresh': () => 'Unter den Scopes ist weder refresh_token noch offline_access.',
  'cpq-url-shape': () => 'Die Adresse des CPQ-Mandanten beginnt nicht mit https://.',
  'cpq-url-with-path': () => 'Die Adresse des CPQ-Mandanten hat einen Pfad.',
  'cpq-url-with-slash': () => 'Die Adresse des CPQ-Mandanten endet mit einem Schrägstrich.',
  'clock-is-wrong': () => 'Die Uhr dieses Rechners und die des Servers gehen verschieden.',
  'real-org-called-emulated': () =>
    'Laut der Datei ist die Org emuliert; der Host ist aber einer von Salesforce.',
  'noisy-against-a-real-org': () =>
    'Eingeschaltet sind Prüfungen, die in einer echten Org Spuren hinterlassen.',
};

/** What was found, in German; `name` is the variable as a letter may print it. */
export function germanFinding({ id, fact = '' }: Finding, name: string): string {
  return sentences[id](name, fact);
}
