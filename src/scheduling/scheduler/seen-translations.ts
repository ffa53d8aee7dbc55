import type {
  EventType,
  EventTypeTranslation,
  LocationTranslation,
  SummaryTranslation,
  Translations,
} from '../../contract/index.js';

/** The translations of what a guest sees; what is kept from guests in the host's words is kept in all others. */
export function seenTranslations(
  translations: Translations<EventTypeTranslation>,
  { locations, questions }: Pick<EventType, 'locations' | 'questions'>,
): Translations<EventTypeTranslation> {
  const kept = new Set(locations.filter(({ detail }) => detail === undefined).map(({ id }) => id));
  return mapped(translations, ({ locations: places, questions: asked, ...texts }) => ({
    ...texts,
    ...(places && {
      locations: mapped(only(places, locations), (place, id) =>
        kept.has(id) ? withoutDetail(place) : place,
      ),
    }),
    ...(asked && { questions: only(asked, questions) }),
  }));
}

/** The translations of a line in the menu. */
export function summaryTranslations(
  translations: Translations<EventTypeTranslation>,
): Translations<SummaryTranslation> {
  return mapped(translations, ({ title, description }) => ({
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  }));
}

function withoutDetail({ detail: _, ...place }: LocationTranslation): LocationTranslation {
  return place;
}

function only<Texts>(
  texts: Readonly<Record<string, Texts>>,
  there: readonly { readonly id: string }[],
): Readonly<Record<string, Texts>> {
  const ids = new Set(there.map(({ id }) => id));
  return Object.fromEntries(Object.entries(texts).filter(([id]) => ids.has(id)));
}

function mapped<Texts, Made>(
  texts: Readonly<Record<string, Texts>>,
  make: (text: Texts, key: string) => Made,
): Readonly<Record<string, Made>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, make(text, key)]));
}
