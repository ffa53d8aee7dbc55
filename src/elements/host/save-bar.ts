import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DraftState } from '../../client/host/draft.js';
import { sentenceOf } from './notice.js';
import type { Speaking } from './notice.js';

/**
 * Says how far saving is, with the buttons that go with it. Nothing is shown as saved before the backend said so. The line
 * that speaks is always there, so that what comes into it is heard.
 *
 * @csspart save-bar - How far saving is, with its buttons.
 * @csspart save-state - How far it is, in words.
 * @csspart save - The button that saves.
 * @csspart discard - The button that gives up what was changed.
 */
export function renderSaveBar(
  state: DraftState,
  {
    speaking,
    save,
    discard,
    label,
  }: {
    readonly speaking: Speaking;
    readonly save: () => void;
    readonly discard: () => void;
    /** Another name for the button than “Save changes”. */
    readonly label?: string;
  },
): TemplateResult {
  const { hostWords } = speaking;
  const isConflict = state.step === 'failed' && state.error.code === 'version-conflict';
  const isOpen = state.step === 'changed' || state.step === 'failed' || state.step === 'saving';
  return html`<div class="save-bar ${state.step}" part="save-bar">
    <p role="status" tabindex="-1" part="save-state">${sayingOf(state, speaking)}</p>
    ${isOpen
      ? html`<div class="actions">
          <button
            type="button"
            class="button quiet"
            part="discard"
            aria-disabled=${state.step === 'saving'}
            @click=${state.step === 'saving' ? nothing : fromTheBar(discard)}
          >
            ${isConflict ? hostWords.takeTheirs : hostWords.discard}
          </button>
          <button
            type="button"
            class="button primary"
            part="save"
            aria-disabled=${state.step === 'saving'}
            aria-keyshortcuts="Control+S Meta+S"
            @click=${state.step === 'saving' ? nothing : fromTheBar(save)}
          >
            ${isConflict ? hostWords.keepMine : (label ?? hostWords.save)}
          </button>
        </div>`
      : nothing}
  </div>`;
}

/** The buttons go once it is done: the focus waits on the line that says so. */
function fromTheBar(act: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    if (currentTarget instanceof Element)
      currentTarget.closest('.save-bar')?.querySelector('p')?.focus({ preventScroll: true });
    act();
  };
}

function sayingOf(state: DraftState, speaking: Speaking): string {
  const { hostWords } = speaking;
  switch (state.step) {
    case 'clean':
      return '';
    case 'changed':
      return hostWords.unsaved;
    case 'saving':
      return hostWords.saving;
    case 'saved':
      return hostWords.saved;
    case 'failed':
      return state.error.code === 'version-conflict' ? hostWords.conflict : sentenceOf(state.error, speaking);
  }
}
