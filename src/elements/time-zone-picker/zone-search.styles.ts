import { css } from 'lit';

export const zoneSearchStyles = css`
  :host {
    display: flex;
    min-block-size: 0;
  }

  .panel,
  .search {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .box {
    position: relative;
    padding: 12px;
    border-block-end: 1px solid var(--_border);
  }

  .box svg {
    position: absolute;
    inset-block-start: 24px;
    inset-inline-start: 24px;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.8;
    stroke-linecap: round;
  }

  .box input {
    inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
    padding-inline: 40px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    /* Below this, telephones zoom into the field. */
    font-size: max(16px, 1em);
  }

  .box input:focus-visible {
    outline-offset: -1px;
  }

  .box input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  ul {
    flex: 1;
    margin: 0;
    padding: 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style-type: '';
  }

  li {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 16px;
    padding: 8px 10px;
    border-radius: var(--_radius-small);
    cursor: pointer;
    scroll-margin: 6px;
  }

  li:hover {
    background: var(--_raised);
  }

  .active,
  .active:hover {
    background: var(--_accent-soft);
  }

  .city,
  .name {
    justify-self: start;
  }

  .city {
    font-weight: 600;
  }

  li[aria-selected='true'] .city {
    color: var(--_accent);
    font-weight: 600;
  }

  .clock,
  .offset {
    justify-self: end;
    font-variant-numeric: tabular-nums;
  }

  .name,
  .offset {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .none {
    margin: 0;
    padding: 28px 16px;
    color: var(--_muted);
    text-align: center;
  }

  .clocks {
    display: flex;
    justify-content: center;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 6px 12px;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  .clocks label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 12px;
    border-radius: var(--_radius-small);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .clocks label:hover {
    background: var(--_raised);
  }

  .clocks input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .searching ul {
    opacity: 0.6;
  }

  @media (forced-colors: active) {
    .active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .active * {
      color: inherit;
    }
  }
`;
