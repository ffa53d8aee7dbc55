import { css } from 'lit';

/** The bar on top, the days, and what stands on them. */
export const agendaStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
  }

  .toolbar {
    display: grid;
    gap: var(--_space);
  }

  .toolbar > .row {
    justify-content: space-between;
  }

  .range {
    flex: 1 1 auto;
    font-size: 1.0625rem;
    font-weight: 600;
  }

  .steps {
    gap: var(--_space);
  }

  .step.earlier svg,
  :dir(rtl) > .step.later svg {
    transform: scaleX(-1);
  }

  :dir(rtl) > .step.earlier svg {
    transform: none;
  }

  .zone,
  .zone .box {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .views {
    display: flex;
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
  }

  .view {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }

  .view input {
    position: absolute;
    inset: 0;
    margin: 0;
    cursor: pointer;
    opacity: 0;
  }

  .view span {
    display: grid;
    place-items: center;
    block-size: 100%;
    padding-inline: 16px;
    font-weight: 500;
  }

  .view input:checked + span {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .view input:focus-visible + span {
    outline: 2px solid var(--_focus);
    outline-offset: -4px;
  }

  .view input:checked:focus-visible + span {
    outline-color: var(--_on-accent);
  }

  .unwritten {
    border-inline-start: 4px solid var(--_danger);
  }

  .unwritten > ul {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  details.waitlist {
    display: block;
    padding: 0;
  }

  .waitlist > summary {
    min-block-size: 44px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .waitlist > summary > h3 {
    display: inline;
  }

  /* The browser's own slot stands between, and hands down another box model. */
  .waitlist > * {
    box-sizing: border-box;
  }

  .waitlist > .inside {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }

  .waitlist h4 {
    margin: 0;
  }

  .waitlist .list-day > ol {
    gap: calc(var(--_space) * 1.5);
  }

  .waitlist .since {
    margin-inline-end: var(--_space);
  }

  .week {
    --_hour: 52px;

    display: grid;
    grid-template-columns: auto repeat(var(--_days), minmax(0, 1fr));
    grid-template-rows: auto auto calc(var(--_hours) * var(--_hour));
  }

  .day,
  .gutter {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    min-inline-size: 0;
  }

  .day {
    border-inline-start: 1px solid var(--_border);
  }

  .day-head {
    display: flex;
    gap: 6px;
    align-items: center;
    justify-content: center;
    padding-block: var(--_space);
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 500;
  }

  .day-number {
    display: grid;
    place-items: center;
    min-inline-size: 30px;
    min-block-size: 30px;
    border-radius: 999px;
    color: var(--_text);
    font-weight: 600;
  }

  .today .day-number {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .whole {
    display: grid;
    grid-row: 2;
    gap: 2px;
    align-content: start;
    padding: 0 3px 6px;
  }

  .whole-label {
    grid-row: 2;
    max-inline-size: 4.5rem;
    padding-inline-end: 8px;
    color: var(--_muted);
    font-size: 0.75rem;
    text-align: end;
  }

  .hours {
    display: grid;
    grid-row: 3;
    grid-auto-rows: var(--_hour);
    padding-inline-end: 8px;
    border-block-start: 1px solid transparent;
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .hours > span {
    margin-block-start: -0.75em;
    white-space: nowrap;
  }

  .column {
    position: relative;
    grid-row: 3;
    border-block: 1px solid var(--_border);
    background-image: repeating-linear-gradient(
      transparent 0 calc(var(--_hour) - 1px),
      var(--_border) calc(var(--_hour) - 1px) var(--_hour)
    );
  }

  .today .column {
    background-color: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
  }

  .entry {
    --_calendar: var(--_muted);

    display: flex;
    flex-flow: column;
    gap: 1px;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 26px;
    padding: 3px 8px;
    overflow: hidden;
    border: 1px solid color-mix(in oklab, var(--_calendar) 45%, var(--_border));
    border-inline-start: 4px solid var(--_calendar);
    border-radius: 6px;
    background: color-mix(in oklab, var(--_calendar) 14%, var(--_surface));
    color: var(--_text);
    font-size: 0.8125rem;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
    transition: border-color var(--_duration);
  }

  .week .entry-title,
  .week .entry .tag {
    order: -1;
  }

  .week .entry-title {
    max-block-size: 2.6em;
    overflow: hidden;
  }

  .week .entry.short {
    flex-flow: row;
    gap: 6px;
    white-space: nowrap;
  }

  .week .entry > * {
    flex: none;
  }

  .week .short > * {
    flex: 0 1000 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* There is room for a dot; what it says is heard, and read when the entry is opened. */
  .week .entry.short > .tag {
    flex: none;
    align-self: center;
    inline-size: 10px;
    block-size: 10px;
    padding: 0;
    background: currentcolor;
    text-indent: 20px;
  }

  .week .short > :is(.entry-when, .entry-detail) {
    position: absolute;
    clip-path: inset(50%);
  }

  .week .short > .entry-title {
    flex-shrink: 1;
    text-overflow: ellipsis;
  }

  .column .entry {
    position: absolute;
    box-shadow: 0 0 0 1px var(--_surface);
  }

  .entry:hover {
    border-color: var(--_accent);
  }

  .entry:focus-visible {
    z-index: 1;
  }

  .entry > * {
    max-inline-size: 100%;
  }

  .entry-title {
    font-weight: 600;
    /* Its own direction decides where it is cut off, not where it stands. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .entry-when,
  .entry-detail {
    color: color-mix(in oklab, var(--_text) 78%, var(--_surface));
    font-variant-numeric: tabular-nums;
  }

  .entry .tag {
    align-self: start;
    padding: 0 6px;
    background: var(--_surface);
    font-size: 0.75rem;
  }

  .entry.booking {
    --_calendar: var(--_accent);
  }

  .entry.pending {
    --_calendar: var(--_warning);

    border-style: dashed;
    border-inline-start-style: solid;
  }

  .entry.changed {
    --_calendar: var(--_warning);
  }

  .entry:is(.cancelled, .declined, .expired) {
    --_calendar: var(--_muted);

    border-style: dotted;
    background: var(--_surface);
  }

  .entry:is(.cancelled, .declined, .expired) .entry-title {
    font-weight: 500;
    text-decoration: line-through;
  }

  .entry.free {
    border-style: dashed;
    border-inline-start-width: 1px;
    background: repeating-linear-gradient(
      -45deg,
      var(--_surface) 0 7px,
      color-mix(in oklab, var(--_calendar) 9%, var(--_surface)) 7px 9px
    );
  }

  .list {
    display: grid;
    gap: calc(var(--_space) * 2.5);
  }

  .list-day,
  .list-day > ol {
    display: grid;
    gap: var(--_space);
  }

  .list-day.today > h3 {
    color: var(--_accent);
  }

  .list .entry {
    flex-flow: row wrap;
    gap: 2px 12px;
    align-items: baseline;
    min-block-size: 44px;
    padding: 9px 12px;
    font-size: 0.9375rem;
  }

  .list .entry-when {
    flex: none;
    min-inline-size: 7.5em;
  }

  .list .entry-title {
    flex: 0 1 auto;
  }

  .list .entry-detail {
    flex: 1 1 8em;
  }

  @container (inline-size < 480px) {
    .toolbar > .row {
      justify-content: start;
    }

    .list .entry-when {
      flex-basis: 100%;
    }
  }

  @media (forced-colors: active) {
    .view input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .today .day-number {
      border: 2px solid Highlight;
    }
  }
`;
