import { css } from 'lit';

export const seriesStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  :is(button, select, input) {
    scroll-margin-block: 13em 2em;
  }

  .open,
  .close {
    padding-inline: 12px;
    margin-inline-start: -12px;
  }

  .open {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }

  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .choice {
    padding: 16px 16px 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 12px;
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  legend + * {
    clear: both;
  }

  .controls {
    display: grid;
    gap: 12px 16px;
  }

  .field {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }

  .field label {
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    /* Below this, telephones zoom into the field. */
    font-size: max(16px, 1em);
    text-overflow: ellipsis;
  }

  .times,
  .bones {
    margin-block-start: 16px;
  }

  .times legend {
    margin-block-end: 2px;
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 500;
  }

  .time {
    display: flex;
    gap: 12px;
    align-items: start;
    min-block-size: 44px;
    padding-block: 10px;
    clear: both;
    cursor: pointer;
  }

  .time:has(:disabled) {
    cursor: default;
  }

  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .date::first-letter {
    text-transform: uppercase;
  }

  bdi {
    font-variant-numeric: tabular-nums;
  }

  .note {
    color: var(--_warning);
    font-size: 0.9375em;
  }

  .taken,
  .taken .note {
    color: var(--_muted);
  }

  .taken :is(.date, bdi) {
    text-decoration: line-through;
  }

  p {
    margin: 0;
  }

  .bones {
    display: grid;
  }

  .bones p {
    block-size: 24px;
    margin-block: 10px;
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_border) 55%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite;
  }

  .news {
    margin-block-start: 8px;
    font-weight: 500;
  }

  [role='alert'] {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .fault {
    margin-block-start: 12px;
    color: var(--_danger);
  }

  .close {
    margin-block-start: 4px;
  }

  @container (min-inline-size: 26em) {
    .controls {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .taken {
      color: GrayText;
    }

    .bones p {
      outline: 1px solid GrayText;
    }
  }
`;
