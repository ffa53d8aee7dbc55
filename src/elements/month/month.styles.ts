import { css } from 'lit';

export const monthStyles = css`
  :host {
    --_day: var(--booking-day-size, 44px);

    display: block;
    max-inline-size: 30em;
    /* Room for six weeks, so that nothing below moves when days come, and from month to month. */
    min-block-size: calc(84px + 6 * (var(--_day) + 4px));
  }

  .grid {
    position: relative;
  }

  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th {
    block-size: 36px;
    padding: 0;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 500;
  }

  td {
    block-size: calc(var(--_day) + 4px);
    padding: 2px;
  }

  .day {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: var(--_day);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
  }

  .day[aria-disabled='true'] {
    cursor: default;
  }

  .empty .day {
    opacity: 0.35;
  }

  /* The note lies on the days; the one that has the focus lies on the note. */
  .empty .day:focus-visible {
    z-index: 1;
    background: var(--_surface);
    opacity: 1;
  }

  .free {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .free::after {
    content: '';
    position: absolute;
    inset-block-end: 6px;
    inset-inline-start: calc(50% - 2px);
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: currentcolor;
  }

  .free:hover {
    background: color-mix(in oklab, var(--_accent) 10%, var(--_accent-soft));
  }

  .today {
    box-shadow: inset 0 0 0 1.5px var(--_field-border);
    color: var(--_text);
  }

  .today.free {
    box-shadow: inset 0 0 0 1.5px var(--_accent);
    color: var(--_accent);
  }

  .selected,
  .selected.today,
  .selected:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .unknown {
    background: color-mix(in oklab, var(--_border) 45%, var(--_surface));
  }

  [aria-busy='true'] tbody {
    animation: breathe 1.6s ease-in-out infinite;
  }

  .status {
    position: absolute;
    inset-block: 36px 0;
    inset-inline: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    pointer-events: none;
  }

  .status > * {
    pointer-events: auto;
  }

  .note {
    margin: 0;
    padding: 10px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    text-align: center;
  }

  @media (forced-colors: active) {
    .day[aria-disabled='true'] {
      color: GrayText;
    }

    .free {
      outline: 1px solid ButtonText;
      outline-offset: -1px;
    }

    .free:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }

    .today {
      text-decoration: underline;
    }

    .selected,
    .selected:hover {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
