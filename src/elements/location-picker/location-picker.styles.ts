import { css } from 'lit';

export const locationPickerStyles = css`
  :host {
    display: block;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .legend {
    padding: 0;
    margin-block-end: 12px;
    font-family: var(--booking-title-font, inherit);
    font-size: 1.0625em;
    font-weight: var(--booking-title-weight, 600);
    letter-spacing: -0.01em;
  }

  .places {
    display: grid;
    gap: 8px;
  }

  /* Room for a line that stays in sight above a form. */
  input {
    scroll-margin-block: 13em 2em;
  }

  .place {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition:
      background-color var(--_duration),
      border-color var(--_duration),
      box-shadow var(--_duration);
  }

  .choosable:hover {
    border-color: var(--_accent);
  }

  .chosen {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .place:has(input[type='radio']:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .faulty {
    border-style: dashed;
    background: none;
    color: var(--_muted);
  }

  .line {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding: 12px;
  }

  .choosable .line {
    cursor: pointer;
  }

  .icon {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_round);
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .faulty .icon {
    background: var(--_raised);
    color: var(--_muted);
  }

  svg {
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .words {
    display: grid;
    /* A name in another direction still begins where the card does. */
    justify-items: start;
    gap: 1px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.875em;
    white-space: pre-line;
  }

  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0 4px;
    outline: none;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .faulty input[type='radio'] {
    opacity: 0.4;
  }

  .ask {
    display: grid;
    gap: 6px;
    padding: 0 12px 14px;
    padding-inline-start: clamp(12px, 100% - 18em, 64px);
  }

  .ask label {
    font-size: 0.875em;
    font-weight: 500;
  }

  .field {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    /* Below this, telephones zoom into the field. */
    font-size: max(16px, 1em);
  }

  .field:focus-visible {
    outline-offset: -1px;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .fault {
    margin: 0;
    color: var(--_danger);
    font-size: 0.875em;
  }

  .legend + .fault {
    margin-block: -6px 12px;
  }

  @media (forced-colors: active) {
    .chosen {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .faulty {
      color: GrayText;
    }
  }
`;
