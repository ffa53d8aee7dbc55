import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ListedEventType } from '../../contract/host-backend.js';
import { sentenceOf } from '../host/notice.js';
import type { Speaking } from '../host/notice.js';
import type { EventTypeDrafts, OpenEventType } from './event-type-drafts.js';
import type { RemovalState } from './removal.js';
import type { EventTypeWords } from './words/words.js';

/** What the list is drawn with, and where what a person does in it goes. */
export interface ListView extends Speaking {
  readonly words: EventTypeWords;
  readonly listed: readonly ListedEventType[];
  readonly drafts: EventTypeDrafts;
  /** How many places the profile has, where that is known. */
  readonly placesOfProfile: number | undefined;
  readonly removal: RemovalState;
  /** A slug that was asked for and is not there. */
  readonly absent: string | undefined;
  readonly create: () => void;
  readonly open: (key: string) => void;
  readonly duplicate: (eventType: ListedEventType) => void;
  readonly remove: (eventType: ListedEventType) => void;
  readonly restore: () => void;
}

/** What is offered, a card each. */
export function renderList(view: ListView): TemplateResult {
  const { words, listed, drafts, absent } = view;
  const isEmpty = listed.length === 0 && drafts.new.length === 0;
  return html`
    <div class="row">
      <h2 class="grow" id="list" tabindex="-1" data-field="list">${words.title}</h2>
      <button type="button" class="button primary" part="create" data-field="create" @click=${view.create}>
        ${words.create}
      </button>
    </div>
    ${absent === undefined
      ? nothing
      : html`<div class="notice warning" part="notice" role="alert"><p>${words.absent(absent)}</p></div>`}
    ${renderRemoval(view)}
    ${isEmpty
      ? html`<div class="card" part="empty">
          <p>${words.none}</p>
          <p class="quiet-text">${words.noneHint}</p>
        </div>`
      : html`<ul class="section" aria-labelledby="list">
          ${listed.map((eventType) => renderCard(eventType, view))}
          ${drafts.new.map((one) => renderNew(one, view))}
        </ul>`}
  `;
}

function renderCard(eventType: ListedEventType, view: ListView): TemplateResult {
  const { words, texts, hostWords, drafts, removal } = view;
  const { value, organiser } = eventType;
  const isLeaving = removal.step === 'removing' && removal.value.slug === value.slug;
  const isUnsaved = drafts.get(value.slug)?.draft.isChanged === true;
  const act = (what: () => void) => (isLeaving ? nothing : what);
  return html`<li class="card event-type" part="event-type" aria-busy=${isLeaving}>
    <div class="row">
      <h3 class="grow" dir="auto">${value.title}</h3>
      ${renderTags(eventType, isUnsaved, words)}
    </div>
    <p class="facts quiet-text">
      <span>${value.durationsMinutes.map((minutes) => texts.duration(minutes)).join(' · ')}</span>
      ${renderPlaces(eventType, view)}
      <bdi dir="ltr" class="address">/${value.slug}</bdi>
    </p>
    <div class="actions">
      <button
        type="button"
        class="button"
        part="edit"
        data-field="edit.${value.slug}"
        aria-label=${organiser === undefined ? words.editNamed(value.title) : words.lookNamed(value.title)}
        aria-disabled=${isLeaving}
        @click=${act(() => {
          view.open(value.slug);
        })}
      >
        ${organiser === undefined ? hostWords.edit : words.look}
      </button>
      ${organiser === undefined
        ? html`<button
              type="button"
              class="button quiet"
              part="duplicate"
              aria-label=${words.duplicateNamed(value.title)}
              aria-disabled=${isLeaving}
              @click=${act(() => {
                view.duplicate(eventType);
              })}
            >
              ${words.duplicate}
            </button>
            <button
              type="button"
              class="button quiet"
              part="remove"
              aria-label=${words.removeNamed(value.title)}
              aria-disabled=${isLeaving}
              @click=${act(() => {
                view.remove(eventType);
              })}
            >
              ${hostWords.remove}
            </button>`
        : nothing}
    </div>
  </li>`;
}

function renderTags(
  { value, organiser }: ListedEventType,
  isUnsaved: boolean,
  words: EventTypeWords,
): TemplateResult {
  return html`
    ${isUnsaved ? html`<span class="tag warning" part="tag">${words.isUnsaved}</span>` : nothing}
    ${value.hidden ? html`<span class="tag" part="tag">${words.isHidden}</span>` : nothing}
    ${value.confirmWithinHours === undefined
      ? nothing
      : html`<span class="tag" part="tag">${words.waitsForYes}</span>`}
    ${organiser === undefined
      ? nothing
      : html`<span class="tag" part="tag" dir="auto">${words.organisedBy(organiser)}</span>`}
  `;
}

function renderPlaces({ value, organiser }: ListedEventType, { words, placesOfProfile }: ListView) {
  if (value.locations) return html`<span>${words.places(value.locations.length)}</span>`;
  if (organiser !== undefined) return html`<span dir="auto">${words.placesOf(organiser)}</span>`;
  return placesOfProfile === undefined
    ? nothing
    : html`<span>${words.placesOfProfile(placesOfProfile)}</span>`;
}

/** One that was begun and never saved. */
function renderNew({ key, draft }: OpenEventType, { words, hostWords, open }: ListView): TemplateResult {
  const title = draft.value?.title || words.untitled;
  return html`<li class="card event-type new" part="event-type">
    <div class="row">
      <h3 class="grow" dir="auto">${title}</h3>
      <span class="tag warning" part="tag">${words.isNew}</span>
    </div>
    <div class="actions">
      <button
        type="button"
        class="button"
        part="edit"
        data-field="edit.${key}"
        aria-label=${words.editNamed(title)}
        @click=${() => {
          open(key);
        }}
      >
        ${hostWords.edit}
      </button>
    </div>
  </li>`;
}

/** What becomes of the one that is being removed, with the way back. The line that speaks is always there. */
function renderRemoval(view: ListView): TemplateResult {
  const { hostWords, texts, removal } = view;
  return html`<div role="status" class=${removal.step === 'none' ? 'heard' : 'removal'}>
    ${removal.step === 'none'
      ? nothing
      : html`<div class="notice ${'error' in removal ? 'danger' : 'good'}" part="notice">
          <p dir="auto">${sayingOf(removal, view)}</p>
          ${removal.step === 'removed' || removal.step === 'not-restored'
            ? html`<button type="button" class="button" part="undo" data-field="undo" @click=${view.restore}>
                ${removal.step === 'removed' ? hostWords.undo : texts.retry}
              </button>`
            : nothing}
        </div>`}
  </div>`;
}

function sayingOf(removal: Exclude<RemovalState, { step: 'none' }>, view: ListView): string {
  const { words } = view;
  const { title } = removal.value;
  switch (removal.step) {
    case 'removing':
      return words.removing(title);
    case 'removed':
      return words.removed(title);
    case 'restoring':
      return words.restoring(title);
    case 'not-removed':
    case 'not-restored':
      return `${title}: ${sentenceOf(removal.error, view)}`;
  }
}
