import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A button to what comes before or after. */
export interface StepTerms {
  readonly forward: boolean;
  /** Where it leads. */
  readonly name: string;
  /** There is something there. */
  readonly leads: boolean;
  readonly step: () => void;
}

/** A round button with an arrow, for the end of a line whose look is in step-bar.styles.ts. */
export function renderStep({ forward, name, leads, step }: StepTerms): TemplateResult {
  return html`<button
    type="button"
    class="step"
    part="step ${forward ? 'next' : 'previous'}"
    aria-label=${name}
    aria-disabled=${!leads}
    @click=${step}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d=${forward ? 'm7.5 15 5-5-5-5' : 'M12.5 15 7.5 10l5-5'} />
    </svg>
  </button>`;
}
