import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NotificationInfo } from '../../contract/host-backend.js';
import { notificationWays } from '../../contract/notification.js';
import { renderChoiceRows } from '../host/choice-rows.js';
import { renderLoading } from '../host/notice.js';
import { matchLanguage } from '../language-menu/language-names.js';
import { mailLanguages, usualLanguage } from './mail-languages.js';
import { newsAddress } from './news-address.js';
import { withMailLanguage, withWay } from './profile-edit.js';
import type { ProfileField } from './profile-faults.js';
import type { ProfileView } from './profile-view.js';

/** Who tells of the host's bookings, where news reach the host, and in which language. */
export function renderNews(view: ProfileView): TemplateResult {
  const { words, store, faults } = view;
  const info = store.value('notifications');
  const writesNobody = info !== undefined && !sendsMails(info);
  return html`<section class="section card" part="news" aria-labelledby="news">
    <h3 id="news">${words.news}</h3>
    ${info ? renderWays(view, info) : renderUnknown(view)}
    ${writesNobody && !faults.has('language') ? nothing : renderLanguage(view)}
  </section>`;
}

/** Without ways of our own, nobody but the calendar can tell anything. */
function sendsMails({ ways }: NotificationInfo): boolean {
  return ways.includes('ours');
}

/** What is chosen stays as it is while nobody knows what could be. */
function renderUnknown(view: ProfileView): TemplateResult {
  const { words, texts, store } = view;
  if (store.get('notifications').status === 'loading') return renderLoading(view);
  return html`<div class="row">
      <p class="quiet-text grow">${words.waysUnread}</p>
      <button
        type="button"
        class="button quiet"
        part="read-again"
        @click=${() => {
          void store.refresh('notifications');
        }}
      >
        ${texts.retry}
      </button>
    </div>
    ${renderFault(view, 'notifiedBy')}`;
}

function renderWays(view: ProfileView, info: NotificationInfo): TemplateResult {
  const { words, value, faults, edit } = view;
  const hasMails = sendsMails(info);
  const { notifiedBy = 'calendar' } = value;
  // Where nobody else can tell, the calendar does, whatever was chosen before.
  const chosen = info.ways.includes(notifiedBy) ? notifiedBy : 'calendar';
  const terms = { service: serviceOf(view), hasMails, invitesNobody: isMute(view) };
  return html`<fieldset
      class="ways"
      role="radiogroup"
      aria-describedby="ways-help ${faults.has('notifiedBy') ? 'notifiedBy-fault' : ''}"
    >
      <legend>${words.ways}</legend>
      <p class="quiet-text" id="ways-help">${hasMails ? words.waysHelp : words.noMails}</p>
      ${renderChoiceRows(
        'notifiedBy',
        notificationWays
          .filter((way) => info.ways.includes(way))
          .map((way) => ({
            value: way,
            label: words.way(way),
            means: words.wayMeans(way, terms),
            isChosen: way === chosen,
            choose: () => {
              edit((now) => withWay(now, way));
            },
          })),
      )}
      ${renderFault(view, 'notifiedBy')}
    </fieldset>
    ${hasMails && chosen !== 'none' ? renderAddress(view, info) : nothing}`;
}

function renderAddress({ words, value, saved, store }: ProfileView, info: NotificationInfo): TemplateResult {
  const found = newsAddress(value, { saved, address: info.address, account: linkedIn(store)?.account });
  if (!found) return html`<p class="quiet-text" part="news-address">${words.noAddress}</p>`;
  const { address, isUnsaved } = found;
  return html`<p class="quiet-text" part="news-address">
    ${isUnsaved ? words.newsOnceSaved(address) : words.newsAt(address)}
  </p>`;
}

function renderLanguage(view: ProfileView): TemplateResult {
  const { words, value, faults, edit } = view;
  const { language = usualLanguage } = value;
  const languages = mailLanguages(language);
  const chosen = matchLanguage(
    languages.map(({ tag }) => tag),
    language,
  );
  return html`<div class="field">
    <label for="language">${words.mailLanguage}</label>
    <select
      class="box"
      id="language"
      data-field="language"
      aria-invalid=${faults.has('language')}
      aria-describedby="language-help ${faults.has('language') ? 'language-fault' : ''}"
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) edit((now) => withMailLanguage(now, target.value));
      }}
    >
      ${languages.map(
        ({ tag, name }) =>
          html`<option lang=${tag} dir="auto" value=${tag} .selected=${live(tag === chosen)}>
            ${name}
          </option>`,
      )}
    </select>
    ${renderFault(view, 'language')}
    <p class="quiet-text" id="language-help">${words.mailLanguageHelp}</p>
  </div>`;
}

function renderFault({ words, faults }: ProfileView, field: ProfileField): TemplateResult | typeof nothing {
  const fault = faults.get(field);
  return fault ? html`<p class="fault" part="fault" id="${field}-fault">${words.fault(fault)}</p>` : nothing;
}

/** What the service of the linked calendar is called, where that is known. */
function serviceOf({ store }: ProfileView): string | undefined {
  const provider = linkedIn(store)?.provider;
  const service = store.value('providers')?.find(({ id }) => id === provider);
  return service?.company ?? service?.name;
}

/** Whether the linked calendar is known to send no invitations. */
function isMute({ store }: ProfileView): boolean {
  const linked = store.value('calendarSettings')?.value.linked;
  const listed = store.value('calendars')?.find(({ connectionId }) => connectionId === linked?.connectionId);
  const calendars = listed && 'calendars' in listed ? listed.calendars : [];
  return calendars.some(({ id, invitesNobody }) => id === linked?.calendarId && invitesNobody === true);
}

/** The connection that the linked calendar belongs to. */
function linkedIn(
  store: ProfileView['store'],
): { readonly provider: string; readonly account: string } | undefined {
  const linked = store.value('calendarSettings')?.value.linked;
  return store.value('connections')?.find(({ id }) => id === linked?.connectionId);
}
