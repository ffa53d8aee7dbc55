import type { HostEventType } from '../../contract/host-backend.js';
import type { LocationKind } from '../../contract/location.js';
import type { LocationSettings, QuestionSettings } from '../../contract/settings-store.js';

/** What a text is: of the event type, of a place, of a question. */
export type TextKind = 'title' | 'description' | 'place' | 'place-detail' | 'question' | 'help' | 'option';

/** A text of an event type that guests read. */
export interface TranslatableText {
  readonly kind: TextKind;
  /** As its host wrote it. */
  readonly original: string;
  /** Where it stands in a translation, key by key. */
  readonly path: readonly string[];
  /** Its field, after the language: `questions.0.label`. */
  readonly field: string;
  /** Of the question or the place it is of, from 1. */
  readonly position: number;
  readonly isProse: boolean;
  readonly mostCharacters: number;
}

/** Kinds whose detail is words; of the others it is a number or an address on the web, the same in every language. */
const wordyKinds: readonly LocationKind[] = ['in-person', 'text'];

/**
 * The texts of an event type that guests read, in the order they read them.
 *
 * @param places - Its own, else those of the profile.
 */
export function translatableTexts(
  { title, description, questions = [] }: HostEventType,
  places: readonly LocationSettings[],
): readonly TranslatableText[] {
  const own = { position: 1, isProse: false } as const;
  const texts: readonly TranslatableText[] = [
    { ...own, kind: 'title', original: title, path: ['title'], field: 'title', mostCharacters: 200 },
    {
      ...own,
      kind: 'description',
      original: description ?? '',
      path: ['description'],
      field: 'description',
      isProse: true,
      mostCharacters: 10_000,
    },
    ...places.flatMap(textsOfPlace),
    ...questions.flatMap(textsOfQuestion),
  ];
  return texts.filter(({ original }) => original.trim() !== '');
}

function textsOfPlace(
  { id, kind, label = '', detail = '', showDetailBefore = false }: LocationSettings,
  index: number,
): readonly TranslatableText[] {
  const of = (name: string) => ({
    path: ['locations', id, name],
    field: `locations.${index}.${name}`,
    position: index + 1,
  });
  const seen = showDetailBefore && wordyKinds.includes(kind) ? detail : '';
  return [
    { ...of('label'), kind: 'place', original: label, isProse: false, mostCharacters: 200 },
    { ...of('detail'), kind: 'place-detail', original: seen, isProse: true, mostCharacters: 2000 },
  ];
}

function textsOfQuestion(
  { id, kind, label, help = '', options = [] }: QuestionSettings,
  index: number,
): readonly TranslatableText[] {
  if (kind === 'hidden') return [];
  const of = (...names: readonly [string, ...string[]]) => ({
    path: ['questions', id, ...names],
    position: index + 1,
  });
  const field = `questions.${index}`;
  return [
    {
      ...of('label'),
      kind: 'question',
      original: label,
      field: `${field}.label`,
      isProse: false,
      mostCharacters: 500,
    },
    {
      ...of('help'),
      kind: 'help',
      original: help,
      field: `${field}.help`,
      isProse: true,
      mostCharacters: 2000,
    },
    ...options.map(
      (option, at): TranslatableText => ({
        ...of('options', option),
        kind: 'option',
        original: option,
        field: `${field}.options.${at}`,
        isProse: false,
        mostCharacters: 200,
      }),
    ),
  ];
}
