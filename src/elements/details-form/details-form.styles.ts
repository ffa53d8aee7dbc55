import { css } from 'lit';

export const detailsFormStyles = css`
  :host {
    display: block;
  }

  form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 20px 16px;
  }

  form > *,
  ::slotted(*) {
    grid-column: 1 / -1;
  }

  .summary,
  .field :is(input, select, textarea) {
    scroll-margin-block: 13em 2em;
  }

  .field {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }

  label {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .optional {
    color: var(--_muted);
    font-weight: 400;
  }

  .help {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    white-space: pre-line;
  }

  .box {
    inline-size: 100%;
    min-block-size: 46px;
    padding: 10px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    /* Smaller, and phones zoom in. */
    font-size: max(1em, 16px);
    text-align: start;
    transition:
      border-color var(--_duration),
      box-shadow var(--_duration);
  }

  [dir='rtl'] .box[dir='ltr'] {
    text-align: end;
  }

  .box:hover {
    border-color: var(--_text);
  }

  .box:focus {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .box[readonly] {
    background: var(--_raised);
  }

  .box[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .fault {
    display: flex;
    gap: 6px;
    margin: 0;
    color: var(--_danger);
    font-size: 0.9375em;
  }

  .summary {
    padding: 14px 16px;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 6%, var(--_surface));
  }

  .summary h4 {
    margin: 0 0 6px;
    font-size: 1em;
  }

  .summary ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .summary a {
    display: inline-block;
    padding-block: 4px;
    color: var(--_danger);
    text-underline-offset: 0.2em;
  }

  .brought {
    gap: 14px;
  }

  .further {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px;
  }

  .further .field {
    display: contents;
  }

  .further :is(label, .fault) {
    grid-column: 1 / -1;
  }

  .further .fault {
    grid-row: 3;
  }

  .remove,
  .add {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-self: start;
    padding-inline: 12px;
  }

  .add {
    margin-inline-start: -12px;
  }

  :is(.add, .remove) svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  @container (min-inline-size: 28em) {
    .short {
      grid-column: auto;
    }
  }

  .primary {
    justify-self: stretch;
    min-block-size: 48px;
    font-weight: 600;
  }
`;
