import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConferenceCheck } from '../../contract/host-backend.js';
import { isolated } from '../format/isolated.js';
import { wayOf } from './conference-way.js';
import { renderCopied } from './copied-view.js';
import { nameOfMaker } from './places-view.js';
import type { PlacesView } from './places-view.js';

/** Why a video link cannot be made, as a sentence. */
export function conferenceSentence(
  { texts, hostWords, checks }: Pick<PlacesView, 'texts' | 'hostWords'> & Partial<Pick<PlacesView, 'checks'>>,
  { conference, fault, remedy }: ConferenceCheck,
): string {
  if (fault === undefined) return '';
  // There is an account; what is missing is the calendar in it.
  const isUnlinked = fault === 'not-connected' && remedy === 'choose-another-calendar';
  return hostWords.conferenceFault(isUnlinked ? 'not-linked' : fault, makerOf({ texts, checks }, conference));
}

/** A maker of video links, to stand in a sentence. */
export function makerOf(
  { texts, checks }: Pick<PlacesView, 'texts'> & { readonly checks?: PlacesView['checks'] },
  conference: string,
): string {
  return isolated(nameOfMaker(checks, conference) ?? texts.locationKind('conference', conference));
}

/** Says why video links of one kind cannot be made, with a button for what helps, and one that looks again. */
export function renderConferenceFault(view: PlacesView, check: ConferenceCheck): TemplateResult {
  const { words, editing, checkAgain, isChecking } = view;
  const isExplained = editing.explained === check.conference && wayOf(check)?.way === 'explain';
  return html`<div class="notice warning why-not" part="conference-fault">
    <p>${conferenceSentence(view, check)}</p>
    <div class="actions">
      ${renderRemedy(view, check)}
      ${checkAgain && wayOf(check)?.way !== 'check-again'
        ? html`<button
            type="button"
            class="button quiet"
            part="check-again"
            aria-disabled=${isChecking}
            @click=${isChecking ? nothing : checkAgain}
          >
            ${isChecking ? words.checking : words.checkAgain}
          </button>`
        : nothing}
    </div>
    ${isExplained ? renderExplanation(view, check) : nothing}
  </div>`;
}

/** The button that helps against a fault, where one does. */
function renderRemedy(view: PlacesView, check: ConferenceCheck): TemplateResult | typeof nothing {
  const { words, hostWords, editing, checkAgain, isChecking, go } = view;
  const found = wayOf(check);
  if (!found || check.remedy === undefined) return nothing;
  const name = hostWords.remedy(check.remedy);
  switch (found.way) {
    case 'go':
      return html`<button
        type="button"
        class="button"
        part="remedy"
        @click=${() => {
          go(check);
        }}
      >
        ${name}
      </button>`;
    case 'explain': {
      const isOpen = editing.explained === check.conference;
      return html`<button
        type="button"
        class="button"
        part="remedy"
        aria-expanded=${isOpen}
        @click=${() => {
          editing.explain(isOpen ? undefined : check.conference);
        }}
      >
        ${name}
      </button>`;
    }
    case 'check-again':
      return checkAgain
        ? html`<button
            type="button"
            class="button"
            part="remedy"
            aria-disabled=${isChecking}
            @click=${isChecking ? nothing : checkAgain}
          >
            ${isChecking ? words.checking : name}
          </button>`
        : html`${nothing}`;
  }
}

function renderExplanation(view: PlacesView, { conference }: ConferenceCheck): TemplateResult {
  const { words, editing } = view;
  const text = words.administratorText(makerOf(view, conference), conference === 'google-meet');
  return html`<div class="explanation" part="explanation">
    <p class="name">${words.forAdministrator}</p>
    <p>${text}</p>
    <button
      type="button"
      class="button"
      part="copy"
      @click=${() => {
        // What isolates names in a sentence here would be odd signs elsewhere.
        void editing.copy('administrator', text.replaceAll(/[\u2068\u2069]/g, ''));
      }}
    >
      ${words.copy}
    </button>
    ${renderCopied(view, 'administrator')}
  </div>`;
}
