import { wayTo } from '../setup-places.ts';
import type { QuestionTexts } from './question-texts.ts';

/** The questions in English. */
export const englishQuestions: QuestionTexts = {
  heading: 'What we have to ask',
  nothing: 'Thank you, the file is complete. We have no questions.',
  intro: 'Thank you for the file. Before we go on, please answer these:',
  detail: 'Found:',
  found: ({ what }) => what,
  fingerprint: 'fingerprint, so that you can tell which value it is',
  closing:
    'Please answer without secrets: no consumer secret, no private key, no password, no token.',
  questions: {
    'no-environment': () =>
      'The file is not the environment that we sent. Could you export that from Postman (Environments → the environment → Export) and send the JSON file?',
    'key-sent': () =>
      'The file is a private key. Please do not send it to anybody; could you make a new key and certificate, upload the certificate to the app, and tell us when that is done?',
    'certificate-sent': () =>
      'The file is a certificate and no environment. That is not secret; could you send the environment too?',
    'token-sent': () =>
      'The file holds a token. Could you revoke it, and send the environment with the fields that begin with an underscore emptied?',
    'secret-sent': (name) =>
      `${name} came with a value, which is secret. Could you replace it in Salesforce, since it has left your hands, and leave the field empty from now on?`,
    'fill-in': (name) =>
      `What belongs into ${name}? It is still empty or as it was in the template.`,
    masked: (name) =>
      `${name} holds stars or a reference in place of the value. Could you copy the value itself?`,
    name: (name) =>
      `Is ${name} meant as it is? A name in the file is misspelt, there twice, or overlaid by another value.`,
    'copy-again': (name) =>
      `Could you copy ${name} again, without spaces, quotes or line breaks around it?`,
    host: (name) =>
      `Could you copy ${name} from ${wayTo('myDomain')}? It must be https:// and that host, with nothing behind it.`,
    site: (name) =>
      `What is the URL of the site? ${name} takes only the path of it, such as /partners, and the host belongs into url.`,
    credentials: (name) =>
      `Could you copy ${name} again from the consumer details of the app? The consumer key begins with 3MVG and belongs into clientId; the consumer secret does not.`,
    username: (name) =>
      `What is the Salesforce username in ${name}? It looks like an e-mail address and stands in ${wayTo('users')}.`,
    'org-type': (name) =>
      `Is it a sandbox or the production org? ${name} belongs to the other kind than url does.`,
    key: (name) =>
      `Is ${name} the whole private RSA key, of 2048 bits or more, without a passphrase? Please only look; do not send it.`,
    certificate: (name) =>
      `Which certificate has the app? It does not fit ${name}, has expired, or Salesforce will not take it. You may send the certificate: it is not secret.`,
    audience: (name) =>
      `Could you set ${name} to https://login.salesforce.com, to https://test.salesforce.com for a sandbox, or to the URL of the site?`,
    assertion: (name) =>
      `Could you sign ${name} again? What is there cannot be used, or Salesforce would refuse it.`,
    'redirect-url': (name) =>
      `What is the Callback URL of the app, to the letter? It belongs into ${name}.`,
    setting: (name) => `Could you set ${name} back to what the template has?`,
    scope: (name) =>
      `Which scopes does the app have? ${name} takes them with spaces between, such as: openid api refresh_token`,
    cpq: (name) =>
      `What is the address of the CPQ tenant? It belongs into ${name}, as in https://TENANT.SECTOR.logik.io, with nothing behind it.`,
    emulated: (name) => `Could you empty ${name}? It is only for the emulator.`,
  },
};
