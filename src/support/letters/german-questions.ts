import { germanFinding } from './german-findings.ts';
import { germanWayTo } from './german-menus.ts';
import type { QuestionTexts } from './question-texts.ts';

/** The questions in German. */
export const germanQuestions: QuestionTexts = {
  heading: 'Was wir fragen müssen',
  nothing: 'Vielen Dank, die Datei ist vollständig. Wir haben keine Fragen.',
  intro: 'Vielen Dank für die Datei. Bevor wir weitermachen, beantworten Sie bitte diese Fragen:',
  detail: 'Gefunden:',
  found: germanFinding,
  fingerprint: 'Fingerabdruck, an dem Sie erkennen, welcher Wert es ist',
  closing:
    'Bitte senden Sie in Ihrer Antwort nichts Geheimes: kein Consumer Secret, kein privater Schlüssel, kein Passwort, kein Token.',
  questions: {
    'no-environment': () =>
      'Die Datei ist nicht das Environment, das wir gesendet haben. Könnten Sie es aus Postman exportieren (Environments → das Environment → Export) und die JSON-Datei senden?',
    'key-sent': () =>
      'Die Datei ist ein privater Schlüssel. Bitte senden Sie ihn niemandem; könnten Sie einen neuen Schlüssel mit Zertifikat erzeugen, das Zertifikat in die App hochladen und uns sagen, wenn das geschehen ist?',
    'certificate-sent': () =>
      'Die Datei ist ein Zertifikat und kein Environment. Geheim ist das nicht; könnten Sie auch das Environment senden?',
    'token-sent': () =>
      'In der Datei steht ein Token. Könnten Sie es widerrufen und das Environment senden, in dem die Felder mit einem Unterstrich am Anfang geleert sind?',
    'secret-sent': (name) =>
      `${name} kam mit einem Wert, und der ist geheim. Könnten Sie ihn in Salesforce ersetzen, weil er Ihr Haus verlassen hat, und das Feld künftig leer lassen?`,
    'fill-in': (name) =>
      `Was gehört in ${name}? Das Feld ist noch leer oder steht noch wie in der Vorlage.`,
    masked: (name) =>
      `In ${name} stehen Sternchen oder ein Verweis statt des Werts. Könnten Sie den Wert selbst kopieren?`,
    name: (name) =>
      `Ist ${name} so gemeint? Ein Name in der Datei ist falsch geschrieben, doppelt da oder von einem anderen Wert überdeckt.`,
    'copy-again': (name) =>
      `Könnten Sie ${name} noch einmal kopieren, ohne Leerzeichen, Anführungszeichen oder Zeilenumbrüche davor und dahinter?`,
    host: (name) =>
      `Könnten Sie ${name} aus ${germanWayTo('myDomain')} kopieren? Es muss https:// und dieser Host sein, ohne etwas dahinter.`,
    site: (name) =>
      `Wie lautet die URL der Site? In ${name} steht nur ihr Pfad, etwa /partners; der Host gehört in url.`,
    credentials: (name) =>
      `Könnten Sie ${name} noch einmal aus den Consumer Details der App kopieren? Der Consumer Key beginnt mit 3MVG und gehört in clientId; das Consumer Secret nicht.`,
    username: (name) =>
      `Wie lautet der Salesforce-Benutzername in ${name}? Er sieht aus wie eine E-Mail-Adresse und steht unter ${germanWayTo('users')}.`,
    'org-type': (name) =>
      `Ist es eine Sandbox oder die Produktions-Org? ${name} gehört zur anderen Art als url.`,
    key: (name) =>
      `Ist ${name} der ganze private RSA-Schlüssel, mit 2048 Bit oder mehr, ohne Passphrase? Bitte nur nachsehen; senden Sie ihn nicht.`,
    certificate: (name) =>
      `Welches Zertifikat hat die App? Es passt nicht zu ${name}, ist abgelaufen, oder Salesforce nimmt es nicht. Das Zertifikat dürfen Sie senden: es ist nicht geheim.`,
    audience: (name) =>
      `Könnten Sie ${name} auf https://login.salesforce.com setzen, auf https://test.salesforce.com bei einer Sandbox, oder auf die URL der Site?`,
    assertion: (name) =>
      `Könnten Sie ${name} neu signieren? Was dort steht, ist nicht brauchbar, oder Salesforce würde es ablehnen.`,
    'redirect-url': (name) =>
      `Wie lautet die Callback URL der App, Zeichen für Zeichen? Sie gehört in ${name}.`,
    setting: (name) => `Könnten Sie ${name} auf den Wert der Vorlage zurücksetzen?`,
    scope: (name) =>
      `Welche Scopes hat die App? In ${name} stehen sie mit Leerzeichen dazwischen, etwa: openid api refresh_token`,
    cpq: (name) =>
      `Wie lautet die Adresse des CPQ-Mandanten? Sie gehört in ${name}, wie https://TENANT.SECTOR.logik.io, ohne etwas dahinter.`,
    emulated: (name) => `Könnten Sie ${name} leeren? Das Feld gilt nur für den Emulator.`,
  },
};
