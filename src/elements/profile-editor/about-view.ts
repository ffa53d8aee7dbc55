import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { renderAvatar } from '../look/avatar.js';
import { withText } from './profile-edit.js';
import type { ProfileText } from './profile-edit.js';
import type { ProfileView } from './profile-view.js';

interface Line {
  readonly field: ProfileText;
  readonly label: string;
  readonly help: string;
  readonly type: 'text' | 'email' | 'url';
  readonly autocomplete: 'name' | 'email' | 'off';
}

/** Who the host is, as guests see them. `picture` is the address that is shown: not every one that is half written. */
export function renderAbout(view: ProfileView, picture: string | undefined): TemplateResult {
  const { words, value } = view;
  const shown = { name: value.name, ...(picture !== undefined && { avatarUrl: picture }) };
  return html`<section class="section card" part="about" aria-labelledby="about">
    <div class="row">
      ${keyed(picture, renderAvatar(shown))}
      <h3 id="about" class="grow">${words.about}</h3>
    </div>
    ${renderLine(view, {
      field: 'name',
      label: words.name,
      help: words.nameHelp,
      type: 'text',
      autocomplete: 'name',
    })}
    ${renderLine(view, {
      field: 'email',
      label: words.email,
      help: words.emailHelp,
      type: 'email',
      autocomplete: 'email',
    })}
    ${renderLine(view, {
      field: 'avatarUrl',
      label: words.picture,
      help: words.pictureHelp,
      type: 'url',
      autocomplete: 'off',
    })}
  </section>`;
}

function renderLine(view: ProfileView, { field, label, help, type, autocomplete }: Line): TemplateResult {
  const { words, value, faults, edit, touch } = view;
  const fault = faults.get(field);
  return html`<div class="field">
    <label for=${field}>${label}</label>
    <input
      class="box"
      id=${field}
      data-field=${field}
      type=${type}
      dir=${type === 'text' ? 'auto' : 'ltr'}
      autocomplete=${autocomplete}
      .value=${value[field] ?? ''}
      ?required=${field === 'name'}
      aria-invalid=${fault !== undefined}
      aria-describedby="${field}-help ${fault ? `${field}-fault` : ''}"
      @input=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) edit((now) => withText(now, field, target.value));
      }}
      @change=${() => {
        touch(field);
      }}
    />
    ${fault ? html`<p class="fault" part="fault" id="${field}-fault">${words.fault(fault)}</p>` : nothing}
    <p class="quiet-text" id="${field}-help">${help}</p>
  </div>`;
}
