import { byteLists } from './byte-lists.ts';
import { maskPattern } from './fingerprint.ts';
import {
  type Decoding,
  type Notation,
  placesBy,
  type Reading,
  type Span,
  withWholeEscapes,
} from './reading.ts';
import { squeeze } from './squeeze.ts';
import { undoEscapes } from './undo-escapes.ts';
import { deepestEscaping } from './unescaped-layers.ts';

/** A noncharacter, which no value that is looked for has. */
const blank = '\uffff';

/** Makes masks unreadable without moving anything, so that nothing is found in or across one. */
function blankMasks(text: string, names: ReadonlySet<string>): string {
  if (!text.includes('«')) return text;
  return text.replace(maskPattern, (mask, name: string) =>
    names.has(name) ? blank.repeat(mask.length) : mask,
  );
}

function readingFrom(
  origin: Reading,
  { text, edits }: Decoding,
  notation: Notation,
  names: ReadonlySet<string>,
): Reading {
  const places = placesBy(edits);
  return {
    text: blankMasks(text, names),
    notation,
    placeOf: (span) => origin.placeOf(places(span)),
  };
}

/** The text and what it says with its escapes undone, layer by layer. */
function layersOf(first: Reading, names: ReadonlySet<string>): Reading[] {
  const decoding = undoEscapes(first.text);
  if (decoding === undefined) return [first];
  const whole = withWholeEscapes(decoding.edits);
  const layers = [
    { ...first, placeOf: (span: Span) => first.placeOf(whole(span)) },
    readingFrom(first, decoding, first.notation, names),
  ];
  while (layers.length <= deepestEscaping) {
    const last = layers.at(-1) ?? first;
    const deeper = undoEscapes(last.text);
    if (deeper === undefined) break;
    layers.push(readingFrom(last, deeper, first.notation, names));
  }
  return layers;
}

function squeezed(layer: Reading, names: ReadonlySet<string>): Reading[] {
  const decoding = squeeze(layer.text);
  return decoding === undefined ? [] : [readingFrom(layer, decoding, 'squeezed', names)];
}

function bytesIn(layer: Reading, names: ReadonlySet<string>): Reading[] {
  return byteLists(layer.text).flatMap((list) =>
    layersOf(readingFrom(layer, list, list.notation, names), names),
  );
}

/**
 * Every way a text can be read: as it stands, unescaped layer by layer, without white space, and
 * the lists of bytes in it as the text that they spell. `names` are those that masks may carry.
 */
export function readingsOf(text: string, names: ReadonlySet<string>): Reading[] {
  const plain: Reading = {
    text: blankMasks(text, names),
    notation: 'text',
    placeOf: (span) => span,
  };
  const layers = layersOf(plain, names);
  const last = layers.at(-1) ?? plain;
  return [...layers, ...squeezed(last, names), ...bytesIn(last, names)];
}
