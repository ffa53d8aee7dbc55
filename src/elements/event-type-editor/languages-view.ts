import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocationSettings } from '../../contract/settings-store.js';
import { idOf, renderLine, renderProse } from './form-view.js';
import type { FormView } from './form-view.js';
import { languageName, languagesToAdd } from './offered-languages.js';
import { translatableTexts } from './translatable-texts.js';
import type { TranslatableText } from './translatable-texts.js';
import { textAt, withLanguage, withoutLanguage, withText } from './translation-edits.js';
import type { EventTypeWords } from './words/words.js';

/** The texts of an event type in other languages, each language by itself, and one more to add. */
export function renderLanguages(view: FormView, places: readonly LocationSettings[]): TemplateResult {
  const { words, value, faults } = view;
  const texts = translatableTexts(value, places);
  const fault = faults.get('translations');
  return html`
    <p class="quiet-text">${words.languagesHelp}</p>
    ${Object.keys(value.translations ?? {}).map((language) => renderLanguage(language, texts, view))}
    ${renderRemoved(view)}
    ${fault === undefined
      ? nothing
      : html`<p class="fault" part="fault">${words.fault(fault, words.part('languages'))}</p>`}
    ${renderAdding(view)}
  `;
}

function renderLanguage(
  language: string,
  texts: readonly TranslatableText[],
  view: FormView,
): TemplateResult {
  const { words, hostWords, value, locale } = view;
  const name = languageName(language, locale);
  const done = texts.filter(({ path }) => textAt(value, [language, ...path]) !== '').length;
  return html`<div class="card question" part="language" role="group" aria-labelledby="language-${language}">
    <div class="row">
      <h4 class="grow" id="language-${language}">
        ${name} <span class="tag">${words.translated(done, texts.length)}</span>
      </h4>
      <button
        type="button"
        class="button quiet"
        data-field="translations.${language}.remove"
        aria-label=${words.removeItem(name)}
        @click=${() => {
          view.change({ removedLanguage: { language, texts: value.translations?.[language] ?? {} } });
          view.edit((now) => withoutLanguage(now, language));
          view.focusOn('translations.undo');
        }}
      >
        ${hostWords.remove}
      </button>
    </div>
    ${texts.map((text) => renderText(language, text, view))}
  </div>`;
}

/** A field for a text, with what its host wrote above it. */
function renderText(language: string, text: TranslatableText, view: FormView): TemplateResult {
  const { original, path, field, isProse } = text;
  const at = [language, ...path];
  const name = `translations.${language}.${field}`;
  const help = html`<bdi class="prose">${original}</bdi>`;
  return (isProse ? renderProse : renderLine)({ name, label: labelOf(text, view.words), help }, view, {
    value: textAt(view.value, at),
    lang: language,
    set: (words) => {
      view.edit((now) => withText(now, at, words));
    },
  });
}

function labelOf({ kind, position }: TranslatableText, words: EventTypeWords): string {
  const question = words.question(position);
  switch (kind) {
    case 'title':
      return words.titleLabel;
    case 'description':
      return words.descriptionLabel;
    case 'place':
      return words.placeName(position);
    case 'place-detail':
      return words.placeDetail(position);
    case 'question':
      return question;
    case 'help':
      return `${question}, ${words.help}`;
    case 'option':
      return `${question}, ${words.option}`;
  }
}

function renderRemoved({ words, hostWords, locale, one, edit, change, focusOn }: FormView): TemplateResult {
  const { removedLanguage: removed } = one;
  return html`<div role="status">
    ${removed === undefined
      ? nothing
      : html`<div class="notice" part="notice">
          <p>${words.languageRemoved(languageName(removed.language, locale))}</p>
          <button
            type="button"
            class="button"
            data-field="translations.undo"
            @click=${() => {
              edit((now) => withLanguage(now, removed.language, removed.texts));
              change({ removedLanguage: undefined });
              focusOn(`translations.${removed.language}.title`);
            }}
          >
            ${hostWords.undo}
          </button>
        </div>`}
  </div>`;
}

function renderAdding(view: FormView): TemplateResult | typeof nothing {
  const { words, value, locale } = view;
  const choices = languagesToAdd(Object.keys(value.translations ?? {}), locale);
  if (choices.length === 0) return nothing;
  return html`<form
    class="row adding"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      add(event, view);
    }}
  >
    <div class="field">
      <label for=${idOf('translations')}>${words.languageLabel}</label>
      <select class="box" id=${idOf('translations')} data-field="translations">
        ${choices.map(({ tag, name }) => html`<option value=${tag}>${name}</option>`)}
      </select>
    </div>
    <button type="submit" class="button">${words.addLanguage}</button>
  </form>`;
}

function add(event: SubmitEvent, view: FormView): void {
  const select = event.target instanceof HTMLFormElement ? event.target.querySelector('select') : null;
  if (!select?.value) return;
  const language = select.value;
  view.edit((now) => withLanguage(now, language, now.translations?.[language]));
  view.focusOn(`translations.${language}.title`, `translations.${language}.remove`);
}
