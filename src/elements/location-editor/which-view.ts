import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocationSettings } from '../../contract/settings-store.js';
import { locationIcon } from '../location-picker/location-icons.js';
import { placeName } from './places-view.js';
import type { PlacesView } from './places-view.js';

/** Whether the places of the profile count, or others; which those are is said. */
export function renderWhich(
  view: PlacesView,
  {
    usual,
    isUsual,
    choose,
  }: {
    readonly usual: readonly LocationSettings[];
    readonly isUsual: boolean;
    readonly choose: (places: readonly LocationSettings[] | undefined) => void;
  },
): TemplateResult {
  const { words } = view;
  const renderChoice = (name: string, value: readonly LocationSettings[] | undefined) =>
    html`<label class="check"
      ><input
        type="radio"
        name="which"
        data-field=${(value === undefined) === isUsual ? 'which' : nothing}
        .checked=${(value === undefined) === isUsual}
        @change=${() => {
          choose(value);
        }}
      />${name}</label
    >`;
  return html`<fieldset class="which">
    <legend>${words.which}</legend>
    ${renderChoice(words.asProfile, undefined)}
    ${isUsual
      ? html`<ul class="usual">
          ${usual.map(
            (place) =>
              html`<li>
                <svg viewBox="0 0 24 24" aria-hidden="true">${locationIcon(place.kind)}</svg
                ><bdi>${placeName(view, place)}</bdi>
              </li>`,
          )}
        </ul>`
      : nothing}
    ${renderChoice(words.own, usual)}
  </fieldset>`;
}
