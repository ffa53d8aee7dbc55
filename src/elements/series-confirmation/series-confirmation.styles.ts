import { css } from 'lit';

export const seriesConfirmationStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .back {
    margin-block-end: 8px;
    margin-inline-start: -12px;
    padding-inline: 12px;
  }

  .title {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.2;
    text-wrap: balance;
  }

  p {
    margin: 0;
  }

  .note {
    max-inline-size: 34em;
    text-align: center;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  .note,
  .muted {
    color: var(--_muted);
  }

  .times {
    display: grid;
    margin: -6px 0 8px;
    padding: 0;
    list-style: none;
  }

  .time {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    padding-block: 8px;
    border-block-end: 1px solid var(--_border);
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: end;
    overflow-wrap: anywhere;
  }

  .date {
    display: block;
    font-weight: 600;
  }

  .date::first-letter {
    text-transform: uppercase;
  }

  bdi {
    font-variant-numeric: tabular-nums;
  }

  .state {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .confirmed .state {
    color: var(--_success);
  }

  .pending .state {
    color: var(--_warning);
  }

  :is(.cancelled, .declined, .expired) :is(.date, bdi) {
    color: var(--_muted);
    text-decoration: line-through;
  }

  .link {
    display: inline-flex;
    grid-column: 1 / -1;
    align-items: center;
    justify-self: start;
    min-block-size: 44px;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .change {
    margin-inline-end: -12px;
    padding-inline: 12px;
  }

  .news {
    margin-block-start: 16px;
    padding: 12px 14px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .add {
    display: grid;
    gap: 10px;
    justify-items: center;
    margin-block-start: 20px;
  }

  [role='alert']:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .news {
      border: 1px solid CanvasText;
    }
  }

  /* On paper stands what was booked, and nothing that can be pressed. */
  @media print {
    .note {
      text-align: start;
    }

    .add,
    .change {
      display: none;
    }
  }
`;
