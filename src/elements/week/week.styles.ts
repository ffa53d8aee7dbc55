import { css } from 'lit';

export const weekStyles = css`
  :host {
    --_slot: var(--booking-slot-width, 6.25em);
    --_head: 3.75em;

    display: block;
    container-type: inline-size;
  }

  .frame {
    position: relative;
  }

  .day + .day {
    margin-block-start: 8px;
  }

  .date {
    position: sticky;
    inset-block-start: var(--booking-sticky-top, 0px);
    z-index: 1;
    margin: 0;
    padding-block: 10px;
    background: var(--_surface);
    font-size: 1em;
    font-weight: 600;
  }

  .none {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }

  .none .date {
    color: var(--_muted);
    font-weight: 500;
  }

  .whole {
    display: block;
  }

  .whole::first-letter {
    text-transform: uppercase;
  }

  .short {
    display: none;
  }

  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_slot)), 1fr));
    grid-auto-rows: 1fr;
    gap: 8px;
    margin: 0;
    padding: 0;
    /* Not none: Safari would no longer call it a list. */
    list-style-type: '';
  }

  .slot,
  .more,
  .bone {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 44px;
    border-radius: var(--_radius-small);
  }

  .slot,
  .more {
    padding: 4px 2px;
    /* Never below the heading that stays. */
    scroll-margin-block-start: calc(var(--booking-sticky-top, 0px) + 4.5em);
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .slot {
    border: 1px solid color-mix(in oklab, var(--_accent) 35%, var(--_surface));
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
  }

  .slot:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .slot[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .offset {
    display: block;
    font-size: 0.75em;
    font-weight: 500;
  }

  .times > li {
    display: grid;
    grid-template-rows: 1fr auto;
  }

  .seats {
    padding-block: 2px;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.25;
    text-align: center;
  }

  .more {
    border: 1px solid transparent;
    background: none;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 500;
  }

  .more:hover {
    background: var(--_accent-soft);
  }

  .bone {
    background: color-mix(in oklab, var(--_border) 55%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite;
  }

  .bone:nth-child(n + 5) {
    display: none;
  }

  @keyframes breathe {
    50% {
      opacity: 0.55;
    }
  }

  .nothing {
    margin: 0;
    color: var(--_muted);
  }

  .empty .day {
    display: none;
  }

  .note {
    margin: 0;
    padding: 20px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    text-align: center;
  }

  @container (inline-size >= 34rem) {
    .days {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      grid-template-rows: var(--_head) repeat(var(--_rows), minmax(44px, auto));
      gap: 8px 6px;
    }

    .day,
    .empty .day {
      display: grid;
      grid-row: 1 / -1;
      grid-template-rows: subgrid;
      grid-template-columns: minmax(0, 1fr);
    }

    .day + .day {
      margin-block-start: 0;
    }

    /* Over the whole column, so that it can stay in view as far as that reaches. */
    .date {
      grid-area: 1 / 1 / -1 / 1;
      align-self: start;
      block-size: var(--_head);
      padding-block: 6px 0;
      border-block-end: 1px solid var(--_border);
      text-align: center;
      line-height: 1.3;
    }

    .whole {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .short,
    .weekday,
    .number {
      display: block;
    }

    .weekday {
      color: var(--_muted);
      font-size: 0.8125em;
      font-weight: 500;
    }

    .number {
      font-size: 1.125em;
    }

    .today .number {
      color: var(--_accent);
    }

    .times {
      grid-area: 2 / 1 / -1 / 1;
      grid-template-rows: subgrid;
      grid-template-columns: minmax(0, 1fr);
      gap: inherit;
      border-radius: var(--_radius-small);
      /* Seen from where it is empty, a column says that there is something below. */
      background: color-mix(in oklab, var(--_accent) 4%, var(--_surface));
    }

    .times > li {
      grid-row: var(--_row);
    }

    .slot {
      padding-inline: 0;
    }

    .bone:nth-child(n + 5) {
      display: block;
    }

    .nothing {
      grid-area: 2 / 1;
      align-self: center;
      text-align: center;
    }

    .empty .nothing {
      visibility: hidden;
    }

    .status {
      position: absolute;
      inset-block: var(--_head) 0;
      inset-inline: 0;
      display: grid;
      place-content: center;
      pointer-events: none;
    }

    .status > * {
      pointer-events: auto;
    }

    .note {
      padding: 10px 16px;
      border: 1px solid var(--_border);
      background: var(--_surface);
      box-shadow: var(--_shadow);
      color: inherit;
    }
  }

  /* Seven columns with a clock of twelve hours. */
  @container (34rem <= inline-size < 46rem) {
    .slot {
      font-size: 0.875em;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .slot[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .today .number {
      text-decoration: underline;
    }

    .bone {
      border: 1px solid GrayText;
    }
  }
`;
