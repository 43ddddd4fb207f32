import { chapters, isKnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { Check, KnownError } from '../model/known-error.ts';
import type { DocumentTemplates } from '../render/document-templates.ts';
import { renderTemplate } from '../render/render-template.ts';
import { sourceName } from './source-name.ts';
import { variantTexts, wireText } from './wire-text.ts';

type Chapter = DocumentTemplates['documents/known-errors']['chapters'][number];
type Section = Chapter['errors'][number];

/** The text of `docs/known-errors.md`: the whole catalogue, to be read and linked to. */
export function knownErrorsDocument(): string {
  return renderTemplate('documents/known-errors', {
    chapters: chapters.map(({ title, ids }) => ({
      title,
      errors: ids.filter(isKnownErrorId).map((id) => section(id, knownError(id))),
    })),
  });
}

function section(id: string, error: KnownError): Section {
  const alsoSeen = variantTexts(error);
  return {
    id,
    title: error.title,
    answer: `${wireText(error.wire)}.`,
    alsoSeen: alsoSeen.length > 0 && `${alsoSeen.join('; ')}.`,
    because: error.because,
    check: error.check.map(checkSection),
    fix: error.fix,
    flows: error.flows.join(', '),
    confidence: error.basis.confidence,
    sources: error.basis.source.split(', ').map(sourceName).join('; '),
  };
}

/** One place is named once, and not for both kinds of app. */
function checkSection({ what, externalClientApp, connectedApp }: Check): Section['check'][number] {
  const isSamePlace = externalClientApp === connectedApp;
  const places = [
    { kind: isSamePlace ? 'Both kinds of app' : 'External Client App', path: externalClientApp },
    { kind: 'Connected app', path: isSamePlace ? undefined : connectedApp },
  ].flatMap(({ kind, path }) => (path === undefined ? [] : [{ kind, path }]));
  return { what, places: places.length > 0 && places };
}
