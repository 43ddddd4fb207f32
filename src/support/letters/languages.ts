import { english } from './english.ts';
import { german } from './german.ts';
import type { LetterTexts } from './letter-texts.ts';

/** The languages of letters and questions. A new one is a line here; the compiler asks for its texts. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

export const letterTexts: Readonly<Record<Language, LetterTexts>> = { en: english, de: german };
