import { css } from 'lit';

/** The bar on top, the times, and where things stand. */
export const troubleshooterStyles = css`
  .toolbar {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .date {
    font-size: 1.0625rem;
    font-weight: 600;
  }

  [dir='ltr'] .step.earlier svg,
  [dir='rtl'] .step.later svg {
    scale: -1 1;
  }

  .choices {
    align-items: end;
  }

  .choice {
    display: grid;
    gap: calc(var(--_space) / 2);
    min-inline-size: 0;
  }

  .choice > span {
    font-size: 0.9375rem;
    font-weight: 500;
  }

  .only {
    align-self: center;
    min-inline-size: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .day {
    display: grid;
    gap: calc(var(--_space) * 3);
    transition: opacity var(--_duration);
  }

  .day.old {
    opacity: 0.6;
  }

  .picture-side {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }

  .summary {
    justify-content: space-between;
  }

  .facts > summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    font-weight: 500;
  }

  .facts > *,
  .group details > * {
    box-sizing: border-box;
  }

  .facts .inside {
    display: grid;
    gap: var(--_space);
  }

  .fact {
    display: grid;
    gap: 2px calc(var(--_space) * 2);
    padding-block-end: var(--_space);
    border-block-end: 1px solid var(--_border);
  }

  .fact dt {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .fact dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .starts {
    display: grid;
    gap: var(--_space);
    align-content: start;
    min-inline-size: 0;
  }

  .groups {
    display: grid;
    border-block-start: 1px solid var(--_border);
    /* Not none: Safari would no longer call it a list. */
    list-style-type: '';
  }

  .group {
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_border);
  }

  .group-name {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: 32px;
  }

  summary.group-name {
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }

  summary.group-name::-webkit-details-marker {
    display: none;
  }

  summary.group-name::after {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 4px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  details[open] > summary.group-name::after {
    rotate: -135deg;
  }

  .group-text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .when {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  .what {
    display: block;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon.good {
    stroke: var(--_success);
  }

  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-block: 4px;
    padding-inline-start: 28px;
    list-style-type: '';
  }

  .time {
    min-block-size: 36px;
    padding: 2px 10px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
    /* Room for what stands over the end of a narrow page. */
    scroll-margin-block: 4rem 50vh;
  }

  .time.open {
    border-color: var(--_success);
    font-weight: 500;
  }

  .time.shut {
    border-style: dashed;
    color: var(--_muted);
  }

  .time:hover {
    background: var(--_accent-soft);
  }

  .time[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @container (min-width: 34rem) {
    .fact {
      grid-template-columns: 11rem 1fr;
    }

    .fact dd {
      grid-column: 2;
    }
  }

  @container (min-width: 52rem) {
    .day {
      grid-template: 'picture starts' auto 'why starts' 1fr / minmax(0, 1fr) 19rem;
    }

    .picture-side {
      grid-area: picture;
    }

    .starts {
      grid-area: starts;
    }

    .why {
      position: sticky;
      inset-block-start: var(--_space);
      grid-area: why;
      align-self: start;
    }
  }

  @media (pointer: coarse) {
    .time {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .time[aria-pressed='true'] {
      border: 3px solid Highlight;
    }

    .button[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
