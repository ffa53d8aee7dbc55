import type { HostEventType } from '../../contract/host-backend.js';
import { strayTranslations } from '../../contract/stray-translations.js';
import type { EventTypeTranslation, QuestionTranslation, Translations } from '../../contract/translation.js';
import type { Questions } from './question-edits.js';

type Texts = Translations<EventTypeTranslation>;

/** Texts by their keys, as deep as they stand. */
interface Tree {
  readonly [key: string]: string | Tree;
}

/** The text of a translation, empty where there is none. */
export function textAt({ translations = {} }: HostEventType, path: readonly string[]): string {
  let at: string | Tree | undefined = translations as Tree;
  for (const key of path) at = typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined;
  return typeof at === 'string' ? at : '';
}

/** Writes a text of a translation; an empty one is left out. */
export function withText(
  eventType: HostEventType,
  [language = '', ...path]: readonly string[],
  text: string,
): HostEventType {
  const { translations = {} } = eventType;
  const texts = put((translations[language] ?? {}) as Tree, path, text.trim() === '' ? '' : text);
  return withTranslations(eventType, { ...translations, [language]: texts });
}

/** Adds a language, or puts one back with its texts. */
export function withLanguage(
  eventType: HostEventType,
  language: string,
  texts: EventTypeTranslation = {},
): HostEventType {
  return withTranslations(eventType, { ...eventType.translations, [language]: texts });
}

export function withoutLanguage(eventType: HostEventType, language: string): HostEventType {
  const others = Object.entries(eventType.translations ?? {}).filter(([tag]) => tag !== language);
  return withTranslations(eventType, Object.fromEntries(others));
}

/** As it is saved: without texts of what is not there any more, and without languages that have none. */
export function withTidyTranslations(eventType: HostEventType): HostEventType {
  if (!eventType.translations) return eventType;
  const known = strayTranslations(eventType).reduce(
    (tree, path) => put(tree, path, ''),
    eventType.translations as Tree,
  );
  const spoken = Object.entries(known).filter(([, texts]) => Object.keys(texts).length > 0);
  return withTranslations(eventType, Object.fromEntries(spoken) as Texts);
}

/** The translations once questions were changed, each in its place: they follow a new id, and an option that is reworded. */
export function withFollowingTranslations(
  eventType: HostEventType,
  before: Questions,
  after: Questions,
): HostEventType {
  const { translations } = eventType;
  if (!translations) return eventType;
  const follow = ([id, texts]: readonly [string, QuestionTranslation]): [string, QuestionTranslation] => {
    const index = before.findIndex((question) => question.id === id);
    const [was, is] = [before[index], after[index]];
    return was && is ? [is.id, followOptions(texts, was.options ?? [], is.options ?? [])] : [id, texts];
  };
  return withTranslations(
    eventType,
    Object.fromEntries(
      Object.entries(translations).map(([language, texts]) => [
        language,
        {
          ...texts,
          ...(texts.questions && {
            questions: Object.fromEntries(Object.entries(texts.questions).map(follow)),
          }),
        },
      ]),
    ),
  );
}

function followOptions(
  texts: QuestionTranslation,
  before: readonly string[],
  after: readonly string[],
): QuestionTranslation {
  if (!texts.options || before.length !== after.length) return texts;
  const renamed = (option: string): string => {
    const now = after[before.indexOf(option)];
    return now === undefined || after.includes(option) || before.includes(now) ? option : now;
  };
  const options = Object.entries(texts.options).map(([option, shown]) => [renamed(option), shown] as const);
  return { ...texts, options: Object.fromEntries(options) };
}

function withTranslations({ translations: _, ...rest }: HostEventType, translations: Texts): HostEventType {
  return { ...rest, ...(Object.keys(translations).length > 0 && { translations }) };
}

/** Puts a text where it stands; an empty one is taken out, and so is what is empty then. */
function put(tree: Tree, [key, ...path]: readonly string[], text: string): Tree {
  if (key === undefined) return tree;
  const { [key]: before, ...others } = tree;
  const now = path.length === 0 ? text : put(typeof before === 'object' ? before : {}, path, text);
  const isEmpty = now === '' || (typeof now === 'object' && Object.keys(now).length === 0);
  return isEmpty ? others : { ...tree, [key]: now };
}
