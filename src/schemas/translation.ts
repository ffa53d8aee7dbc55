import * as z from 'zod';
import type {
  EventTypeTranslation as EventTypeTranslationType,
  LocationTranslation as LocationTranslationType,
  QuestionTranslation as QuestionTranslationType,
  SummaryTranslation as SummaryTranslationType,
} from '../contract/translation.js';
import { Id, LanguageTag, line, prose } from './texts.js';

export type EventTypeTranslation = EventTypeTranslationType;
export type LocationTranslation = LocationTranslationType;
export type QuestionTranslation = QuestionTranslationType;
export type SummaryTranslation = SummaryTranslationType;

const described = { title: z.exactOptional(line(200)), description: z.exactOptional(prose(10_000)) };

/** The texts of a line in the menu of services, in another language. */
export const SummaryTranslation = z.object(described) satisfies z.ZodType<SummaryTranslation>;

/** The texts of a place, in another language. */
export const LocationTranslation = z.object({
  label: z.exactOptional(line(200)),
  detail: z.exactOptional(prose(2000)),
}) satisfies z.ZodType<LocationTranslation>;

/** The texts of a question, in another language. */
export const QuestionTranslation = z.object({
  label: z.exactOptional(line(500)),
  help: z.exactOptional(prose(2000)),
  options: z.exactOptional(
    z.record(line(200), line(200)).refine((options) => hasAtMost(options, 100), 'must be at most 100'),
  ),
}) satisfies z.ZodType<QuestionTranslation>;

/** The texts of an event type, in another language. */
export const EventTypeTranslation = z.object({
  ...described,
  locations: z.exactOptional(
    z.record(Id, LocationTranslation).refine((places) => hasAtMost(places, 50), 'must be at most 50'),
  ),
  questions: z.exactOptional(
    z
      .record(line(100), QuestionTranslation)
      .refine((questions) => hasAtMost(questions, 50), 'must be at most 50'),
  ),
}) satisfies z.ZodType<EventTypeTranslation>;

// Written one way, a language is there once.
const Language = LanguageTag.refine(isCanonical);

/** Texts by language, in at most 30 languages. */
export function translationsOf<Texts extends z.ZodType>(texts: Texts) {
  return z
    .record(Language, texts, 'must be objects by language tag as Intl writes it, such as pt-BR')
    .refine((all) => hasAtMost(all, 30), 'must be at most 30');
}

function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function hasAtMost(record: object, most: number): boolean {
  return Object.keys(record).length <= most;
}
