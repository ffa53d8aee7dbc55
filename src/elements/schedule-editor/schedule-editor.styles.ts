import { css } from 'lit';

export const scheduleEditorStyles = css`
  h4 {
    margin: 0;
    font-size: 1rem;
  }

  .label {
    font-weight: 500;
  }

  [hidden] {
    display: none;
  }

  /* Nothing is said: it takes no room, and is there to be heard. */
  .silent {
    position: absolute;
  }

  .icon {
    display: grid;
    flex: none;
    place-items: center;
    min-inline-size: 44px;
    padding: 0;
  }

  .icon svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .week {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .day {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px var(--_space);
    padding: var(--_space) calc(var(--_space) * 1.5);
  }

  .day.closed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }

  .day .actions .button {
    padding-inline: var(--_space);
  }

  .day + .day {
    border-block-start: 1px solid var(--_border);
  }

  .day-name {
    font-weight: 500;
  }

  .day p.closed {
    align-content: center;
    min-block-size: 44px;
  }

  .windows,
  .window {
    display: grid;
    gap: var(--_space);
  }

  .window {
    gap: 4px;
  }

  .times {
    display: flex;
    gap: var(--_space);
    align-items: center;
  }

  .time {
    flex: 0 1 7.5em;
    inline-size: 7.5em;
    font-variant-numeric: tabular-nums;
  }

  .copying {
    display: grid;
    grid-column: 1 / -1;
    gap: var(--_space);
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .days-to {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: 0 var(--_space);
  }

  .dating {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .beside {
    display: grid;
    align-content: start;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .month {
    max-inline-size: 26em;
  }

  .month-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 4px;
  }

  [dir='rtl'] .step svg {
    scale: -1 1;
  }

  .step[aria-disabled='true'] {
    color: var(--_border);
    opacity: 1;
  }

  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th {
    block-size: 32px;
    padding: 0;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 500;
  }

  td {
    padding: 2px;
  }

  .date {
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 44px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
  }

  .date:hover {
    border-color: var(--_accent);
  }

  .date[aria-disabled='true'] {
    border-color: transparent;
    color: var(--_muted);
    cursor: default;
    opacity: 0.6;
  }

  .date.today {
    border-color: var(--_field-border);
  }

  .date.closed {
    background: var(--_raised);
    color: var(--_muted);
    text-decoration: line-through;
  }

  .date.other {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .date.chosen {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .dates > li,
  .holidays > li {
    border-block-start: 1px solid var(--_border);
  }

  .dates > li {
    padding-block: 4px;
  }

  .dates .grow > * {
    margin-inline-end: var(--_space);
  }

  .holidays {
    max-block-size: 24em;
    overflow-y: auto;
    border-block-end: 1px solid var(--_border);
  }

  .holidays .tag {
    white-space: nowrap;
  }

  .holidays .grow {
    flex: 1;
    min-inline-size: 0;
  }

  summary {
    min-block-size: 44px;
    align-content: center;
    color: var(--_accent);
    font-weight: 500;
    cursor: pointer;
  }

  .places,
  .pair {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .field > .box {
    inline-size: 100%;
  }

  .rules {
    gap: calc(var(--_space) * 3);
  }

  .rule {
    display: grid;
    gap: var(--_space);
    max-inline-size: 40em;
  }

  .number > .box {
    max-inline-size: 12em;
  }

  .usual > div {
    display: flex;
    gap: var(--_space);
    justify-content: space-between;
    max-inline-size: 30em;
    padding-block: 4px;
  }

  .usual dd {
    margin: 0;
    text-align: end;
  }

  @container (inline-size > 34rem) {
    .day,
    .day.closed {
      display: grid;
      align-items: start;
      grid-template-columns: 9.5em minmax(0, 1fr) auto;
    }

    .places,
    .pair {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
  }

  @container (inline-size > 44rem) {
    .dating {
      grid-template-columns: minmax(0, 24em) minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .date.closed {
      color: GrayText;
    }

    .date.other {
      border-color: ButtonText;
    }

    .date.chosen {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
