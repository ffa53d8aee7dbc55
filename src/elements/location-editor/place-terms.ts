import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schedule } from '../../contract/schedule.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { deviceZone } from '../format/format-zone.js';
import { ValueChangeEvent } from '../host/settings-events.js';
import { fieldPath } from './place-faults.js';
import { renderFault, textIn } from './field-parts.js';
import type { PlacesView } from './places-view.js';
import { faultOfMinutes, readMinutes } from './whole-minutes.js';

const onlyHours = ['hours'] as const;
const buffers = ['bufferBeforeMinutes', 'bufferAfterMinutes'] as const;

/** Hours and buffers of one place alone, folded while there are none. */
export function renderTerms(view: PlacesView, place: LocationSettings, index: number): TemplateResult {
  const { words, editing, language, faults } = view;
  const { id, schedule } = place;
  const hasTerms =
    schedule !== undefined ||
    buffers.some((name) => place[name] !== undefined || faults.has(fieldPath(id, name)));
  return html`<details class="terms" part="terms" ?open=${hasTerms}>
    <summary>${words.hoursAndBuffers}</summary>
    <div class="inside">
      <div>
        <label class="check">
          <input
            type="checkbox"
            part="narrower"
            aria-describedby="narrower-help-${index}"
            .checked=${live(schedule !== undefined)}
            @change=${() => {
              editing.keepHours(id, schedule);
              editing.change(id, {
                schedule: schedule ? undefined : (editing.hoursBefore(id) ?? firstHours(view.usualHours)),
              });
            }}
          />
          ${words.narrower}
        </label>
        <p class="quiet-text" id="narrower-help-${index}">${words.narrowerHelp}</p>
      </div>
      ${schedule
        ? html`<booking-schedule-editor
            data-path=${fieldPath(id, 'schedule')}
            .language=${language}
            .value=${{ schedule }}
            .parts=${onlyHours}
            @change=${(event: Event) => {
              // What is edited inside is a change of the places, and of nothing else.
              event.stopPropagation();
              const changed = hoursIn(event);
              if (changed) editing.change(id, { schedule: changed });
            }}
          ></booking-schedule-editor>`
        : nothing}
      ${renderFault(view, fieldPath(id, 'schedule'), `schedule-fault-${index}`)}
      <div class="pair">${buffers.map((name) => renderBuffer(view, place, { name, index }))}</div>
      <p class="quiet-text" id="buffer-help-${index}">${words.bufferHelp}</p>
    </div>
  </details>`;
}

function renderBuffer(
  view: PlacesView,
  place: LocationSettings,
  { name, index }: { readonly name: (typeof buffers)[number]; readonly index: number },
): TemplateResult {
  const { words, editing, faults } = view;
  const path = fieldPath(place.id, name);
  const id = `${name}-${index}`;
  const minutes = place[name];
  return html`<div class="field">
    <label for=${id}>${name === 'bufferBeforeMinutes' ? words.bufferBefore : words.bufferAfter}</label>
    <input
      class="box number"
      part="number"
      id=${id}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      data-path=${path}
      aria-invalid=${faults.has(path)}
      aria-describedby="${id}-fault buffer-help-${index}"
      .value=${live(editing.odd.get(path) ?? (minutes === undefined ? '' : String(minutes)))}
      @change=${(event: Event) => {
        const text = textIn(event);
        const read = readMinutes(text);
        const isOdd = read !== undefined && faultOfMinutes(read) !== undefined;
        editing.touch(path);
        editing.setOdd(path, isOdd ? text : undefined);
        if (!isOdd) editing.change(place.id, { [name]: read });
      }}
    />
    ${renderFault(view, path, `${id}-fault`)}
  </div>`;
}

/** What the hours of a place begin with: the usual ones, so that they can be narrowed. */
function firstHours(usual: Schedule | undefined): Schedule {
  if (usual) return { zone: usual.zone, weekly: usual.weekly };
  const day = [{ from: '09:00', to: '17:00' }];
  return { zone: deviceZone(), weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } };
}

/** The hours that an editor of hours tells of. */
function hoursIn(event: Event): Schedule | undefined {
  if (!(event instanceof ValueChangeEvent)) return undefined;
  const { schedule } = event.value as { readonly schedule?: Schedule };
  return schedule;
}
