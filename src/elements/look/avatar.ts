import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PublicHost } from '../../contract/event-type.js';

/** A host's picture, or the first letters of their name. */
export function renderAvatar({ name, avatarUrl }: PublicHost): TemplateResult {
  const picture = avatarUrl !== undefined && /^https:\/\/[^\s/]/i.test(avatarUrl);
  return html`<span class="avatar" part="avatar" aria-hidden="true">
    ${initialsOf(name)}${picture
      ? html`<img src=${avatarUrl} alt="" referrerpolicy="no-referrer" @error=${hide} />`
      : nothing}
  </span>`;
}

/** The first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word = '') => Array.from(word)[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}

/** A picture that does not come leaves the initials to be seen. */
function hide(event: Event): void {
  if (event.target instanceof HTMLElement) event.target.hidden = true;
}
