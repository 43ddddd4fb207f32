import { english } from './english.ts';
import { englishQuestions } from './english-questions.ts';
import { german } from './german.ts';
import { germanQuestions } from './german-questions.ts';
import type { LetterTexts } from './letter-texts.ts';
import type { QuestionTexts } from './question-texts.ts';

/** The languages of letters and questions. A new one is a line here; the compiler asks for its texts. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

export const letterTexts: Readonly<Record<Language, LetterTexts>> = { en: english, de: german };

export const questionTexts: Readonly<Record<Language, QuestionTexts>> = {
  en: englishQuestions,
  de: germanQuestions,
};
