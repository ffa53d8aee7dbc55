import type { Booking } from './booking.js';
import type { EventType, EventTypeSummary } from './event-type.js';
import type { Location } from './location.js';
import type { Question } from './question.js';
import type { LocationTranslation, QuestionTranslation, Translations } from './translation.js';

/** Something whose texts are shown, perhaps in the words of a translation. */
interface Spoken {
  /** The language of all its texts (BCP 47); missing where its host's own words are among them, whose language nobody knows. */
  readonly lang?: string;
}

/** A place in the words for one guest. */
export interface SpokenLocation extends Location, Spoken {}

/** A question in the words for one guest. */
export interface SpokenQuestion extends Question, Spoken {
  /** What is shown of an option, by the option. */
  readonly optionLabels?: Readonly<Record<string, string>>;
}

/** A line in the menu of services in the words for one guest. */
export interface SpokenSummary extends EventTypeSummary, Spoken {}

/** An event type in the words for one guest. `lang` is that of its title and description. */
export interface SpokenEventType extends EventType, Spoken {
  readonly locations: readonly [SpokenLocation, ...SpokenLocation[]];
  readonly questions: readonly SpokenQuestion[];
}

/** A booking in the words for one guest. */
export interface SpokenBooking extends Booking {
  readonly eventType: Booking['eventType'] & Spoken;
  readonly location: Booking['location'] & Spoken;
}

const made = new WeakMap<EventType, { readonly locale: string; readonly spoken: SpokenEventType }>();

/**
 * An event type in a guest's language, as far as it is translated; what is not stays in its host's words. What is chosen and
 * sent is the same in every language: ids, and the options as their host wrote them. A backend may send anything: what is no
 * text, or of nothing that is there, is passed over. Asked again, it answers with the same object.
 *
 * @param locale - BCP 47; `de-x-du` and `de-AT` are spoken to in `de` where there are no words of their own
 *
 * @example
 * spokenEventType({ …, title: 'Intro call', translations: { de: { title: 'Erstgespräch' } } }, 'de-AT').title; // 'Erstgespräch'
 */
export function spokenEventType(eventType: EventType, locale: string): SpokenEventType {
  const before = made.get(eventType);
  if (before?.locale === locale) return before.spoken;
  const spoken = inLanguageFor(eventType, locale);
  made.set(eventType, { locale, spoken });
  return spoken;
}

/** A line in the menu of services in a guest's language. */
export function spokenSummary(summary: EventTypeSummary, locale: string): SpokenSummary {
  const lang = languageFor(summary.translations, locale);
  if (lang === undefined) return summary;
  return translated(summary, ['title', 'description'], { texts: { ...summary.translations?.[lang] }, lang });
}

/** A booking in a guest's language, as far as its event type is translated. */
export function bookingIn<Told extends Pick<Booking, 'eventType' | 'location'>>(
  booking: Told,
  translations: EventType['translations'],
  locale: string,
): Told {
  const lang = languageFor(translations, locale);
  if (lang === undefined) return booking;
  const { title, locations } = { ...translations?.[lang] };
  const { label } = textsAt(locations, booking.location.id);
  return {
    ...booking,
    ...(isText(title) && { eventType: { ...booking.eventType, title } }),
    ...(isText(label) && { location: { ...booking.location, label } }),
  };
}

/** The title of an event type as a guest of a language reads it. */
export function titleFor(title: string, translations: EventType['translations'], locale: string): string {
  const lang = languageFor(translations, locale);
  if (lang === undefined) return title;
  const { title: spoken } = { ...translations?.[lang] };
  return isText(spoken) ? spoken : title;
}

/** The label of a question as a guest of a language reads it, and the language of it where it is a translation. */
export function labelFor(
  { id, label }: Pick<Question, 'id' | 'label'>,
  translations: EventType['translations'],
  locale: string,
): { readonly label: string; readonly language?: string } {
  const language = languageFor(translations, locale);
  if (language === undefined) return { label };
  const { label: spoken } = textsAt({ ...translations?.[language] }.questions, id);
  return isText(spoken) ? { label: spoken, language } : { label };
}

/** A booking in the words in which its event type is shown. */
export function spokenBooking(booking: Booking, spoken: SpokenEventType): SpokenBooking {
  const { eventType, location } = booking;
  const { slug, title, locations } = spoken;
  const place = locations.find(({ id }) => id === location.id);
  return {
    ...booking,
    ...(eventType.slug === slug && { eventType: { ...eventType, title, ...langOf(spoken) } }),
    location: { ...location, ...(place?.label !== undefined && { label: place.label, ...langOf(place) }) },
  };
}

function langOf({ lang }: Spoken): Spoken {
  return lang === undefined ? {} : { lang };
}

function inLanguageFor(eventType: EventType, locale: string): SpokenEventType {
  const lang = languageFor(eventType.translations, locale);
  if (lang === undefined) return eventType;
  const texts = { ...eventType.translations?.[lang] };
  const [first, ...others] = eventType.locations;
  const placeIn = (location: Location) => spokenPlace(location, textsAt(texts.locations, location.id), lang);
  return {
    ...translated(eventType, ['title', 'description'], { texts, lang }),
    locations: [placeIn(first), ...others.map(placeIn)],
    questions: eventType.questions.map((question) =>
      spokenQuestion(question, textsAt(texts.questions, question.id), lang),
    ),
  };
}

/** Looks a locale up among languages, taking away subtag after subtag (RFC 4647, section 3.4). */
function languageFor(translations: Translations<unknown> = {}, locale: string): string | undefined {
  const tags = new Map(Object.keys(translations).map((tag) => [tag.toLowerCase(), tag]));
  let subtags = locale.toLowerCase().split('-');
  while (subtags.length > 0) {
    const found = tags.get(subtags.join('-'));
    if (found !== undefined) return found;
    subtags = subtags.slice(0, -1);
    // A single letter or digit begins what was just taken away.
    if (subtags.at(-1)?.length === 1) subtags = subtags.slice(0, -1);
  }
  return undefined;
}

function spokenPlace(location: Location, texts: LocationTranslation, lang: string): SpokenLocation {
  // Where a link leads is no text.
  const names = location.kind === 'link' ? (['label'] as const) : (['label', 'detail'] as const);
  return translated(location, names, { texts, lang });
}

function spokenQuestion(question: Question, texts: QuestionTranslation, lang: string): SpokenQuestion {
  const { options = [] } = question;
  const labels = options.flatMap((option) => {
    const label = texts.options && Object.hasOwn(texts.options, option) ? texts.options[option] : undefined;
    return isText(label) ? [[option, label] as const] : [];
  });
  const { lang: own, ...whole } = translated(question, ['label', 'help'], { texts, lang });
  return {
    ...whole,
    ...(labels.length > 0 && { optionLabels: Object.fromEntries(labels) }),
    ...(own !== undefined && labels.length === options.length && { lang: own }),
  };
}

/** Puts what is translated in the place of what its host wrote. */
function translated<Value extends object, Name extends keyof Value>(
  value: Value,
  names: readonly Name[],
  { texts, lang }: { readonly texts: Partial<Record<Name, unknown>>; readonly lang: string },
): Value & Spoken {
  const known = names.filter((name) => isText(texts[name]));
  const isWhole = known.length > 0 && names.every((name) => known.includes(name) || !isText(value[name]));
  return {
    ...value,
    ...(Object.fromEntries(known.map((name) => [name, texts[name]])) as Partial<Value>),
    ...(isWhole && { lang }),
  };
}

function textsAt<Texts extends object>(
  all: Readonly<Record<string, Texts>> | undefined,
  id: string,
): Partial<Texts> {
  const found: unknown = all && Object.hasOwn(all, id) ? all[id] : undefined;
  return { ...(typeof found === 'object' && found !== null ? found : undefined) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
