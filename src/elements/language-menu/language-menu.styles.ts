import { css } from 'lit';

export const languageMenuStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .base {
    display: inline-grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    max-inline-size: 100%;
  }

  .base > * {
    grid-row: 1;
  }

  svg {
    z-index: 1;
    grid-column: 1;
    inline-size: 20px;
    block-size: 20px;
    margin-inline-start: 10px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .arrow {
    grid-column: 3;
    inline-size: 16px;
    block-size: 16px;
    margin-inline: 0 10px;
  }

  select {
    grid-column: 1 / -1;
    appearance: none;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-block: 8px;
    padding-inline: 38px 34px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    font-size: 0.9375em;
    text-overflow: ellipsis;
    cursor: pointer;
    transition: background-color var(--_duration);
  }

  select:hover {
    background: var(--_raised);
  }

  option {
    background: var(--_surface);
    color: var(--_text);
  }
`;
