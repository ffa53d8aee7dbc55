import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { freshKey } from '../../client/fresh-key.js';
import type { ConferenceCheck } from '../../contract/host-backend.js';
import { faultyCheckOf } from './conference-way.js';
import { makerOf, renderConferenceFault } from './conference-view.js';
import { newPlace } from './new-place.js';
import { mostPlaces, preferPlace } from './place-list.js';
import { nameOfMaker, placeName, spokenName } from './places-view.js';
import type { PlacesView } from './places-view.js';

const newConference = 'new:';

/**
 * The preferred place, chosen from the list or, a video link that is not in it, added by choosing it. What cannot be made is
 * greyed out; why, and what helps, stands beside it.
 */
export function renderPreferred(view: PlacesView): TemplateResult | typeof nothing {
  const { words, places, checks } = view;
  const missing = missingConferences(view);
  if (places.length === 0 && missing.length === 0) return nothing;
  const faulty = missing.filter(({ fault }) => fault !== undefined);
  const preferred = places[0]?.id ?? '';
  return html`<div class="field">
      <label for="preferred">${words.preferredPlace}</label>
      <select
        class="box"
        id="preferred"
        part="preferred-choice"
        data-field="preferred"
        aria-describedby="preferred-help"
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) prefer(view, target.value);
        }}
      >
        ${places.length === 0 ? html`<option value="" selected>${words.noneChosen}</option>` : nothing}
        ${places.map((place) => {
          const isFaulty = faultyCheckOf(place, checks) !== undefined;
          const name = placeName(view, place);
          return html`<option
            value=${place.id}
            .selected=${live(place.id === preferred)}
            ?disabled=${isFaulty && place.id !== preferred}
          >
            ${isFaulty ? words.notPossible(name) : name}
          </option>`;
        })}
        ${missing.map(({ conference, fault }) => {
          const name = makerOf(view, conference);
          return html`<option value="${newConference}${conference}" ?disabled=${fault !== undefined}>
            ${fault === undefined ? name : words.notPossible(name)}
          </option>`;
        })}
      </select>
      <p class="hint" id="preferred-help">${words.preferredHelp}</p>
    </div>
    ${faulty.map((check) => renderConferenceFault(view, check))}`;
}

/** The kinds of video link that no place of the list is of. */
function missingConferences({ places, checks = [] }: PlacesView): readonly ConferenceCheck[] {
  if (places.length >= mostPlaces) return [];
  return checks.filter(({ conference }) => places.every((place) => place.conference !== conference));
}

function prefer(view: PlacesView, chosen: string): void {
  const { words, editing, places } = view;
  if (chosen.startsWith(newConference)) {
    const conference = chosen.slice(newConference.length);
    const place = newPlace(
      { kind: 'conference', conference },
      freshKey().slice(0, 12),
      nameOfMaker(view.checks, conference),
    );
    editing.edit([place, ...places], { said: words.nowPreferred(makerOf(view, conference)) });
    return;
  }
  const place = places.find(({ id }) => id === chosen);
  if (place) editing.edit(preferPlace(places, chosen), { said: words.nowPreferred(spokenName(view, place)) });
}
