import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { retentionChoices, withRetention } from './profile-edit.js';
import type { ProfileView } from './profile-view.js';

/** How long guests' data are kept. */
export function renderPrivacy(view: ProfileView): TemplateResult {
  const { words, value, faults, edit } = view;
  const { retentionDays = 0 } = value;
  const fault = faults.get('retentionDays');
  return html`<section class="section card" part="privacy" aria-labelledby="privacy">
    <h3 id="privacy">${words.privacy}</h3>
    <div class="field">
      <label for="retentionDays">${words.retention}</label>
      <select
        class="box"
        id="retentionDays"
        data-field="retentionDays"
        aria-invalid=${fault !== undefined}
        aria-describedby="retentionDays-help ${fault ? 'retentionDays-fault' : ''}"
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) edit((now) => withRetention(now, Number(target.value)));
        }}
      >
        ${retentionChoices(retentionDays).map(
          (days) =>
            html`<option value=${days} .selected=${live(days === retentionDays)}>
              ${days === 0 ? words.keptForEver : words.deletedAfter(days)}
            </option>`,
        )}
      </select>
      ${fault
        ? html`<p class="fault" part="fault" id="retentionDays-fault">${words.fault(fault)}</p>`
        : nothing}
      <p class="quiet-text" id="retentionDays-help">${words.retentionHelp}</p>
    </div>
  </section>`;
}
