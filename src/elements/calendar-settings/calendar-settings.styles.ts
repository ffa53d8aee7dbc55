import { css } from 'lit';
import { choiceRows } from '../host/choice-rows.styles.js';

export const calendarSettingsStyles = css`
  ${choiceRows}

  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
  }

  h4 {
    margin: 0;
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 500;
  }

  h3:focus-visible {
    outline-offset: 4px;
  }

  .heading {
    inline-size: 100%;
    margin-block-end: 6px;
  }

  .group {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .bad {
    border-color: var(--_danger);
    background: color-mix(in oklab, var(--_danger) 5%, var(--_surface));
  }

  .faulty {
    border-style: dashed;
    background: none;
  }

  .faulty .line,
  .fixed .line {
    cursor: default;
  }

  input[aria-disabled='true'] {
    opacity: 0.55;
  }

  .line-name:has(.dot) {
    grid-template-columns: auto minmax(0, 1fr);
  }

  .line-words {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-inline-size: 0;
  }

  :is(.chosen, .bad) .tag {
    background: var(--_surface);
  }

  .faulty .name {
    color: var(--_muted);
  }

  .dot {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 1px solid var(--_field-border);
    border-radius: 50%;
    forced-color-adjust: none;
  }

  .hint:not(:has(p)) {
    display: none;
  }

  .bad .hint {
    color: var(--_text);
  }

  .choice > .actions {
    padding-block-end: 12px;
    padding-inline: 44px 12px;
  }

  .choice > .actions > .quiet:first-child {
    margin-inline-start: -16px;
  }

  .fault.mild {
    color: var(--_warning);
  }

  .advanced {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  /* What lies between them and the element inherits nothing. */
  .advanced > * {
    box-sizing: border-box;
  }

  summary {
    min-block-size: 44px;
    padding: 10px calc(var(--_space) * 2);
    border-radius: var(--_radius);
    font-weight: 500;
    cursor: pointer;
  }

  .inside {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }

  @container (max-width: 26rem) {
    .choice > .actions {
      padding-inline-start: 12px;
    }

    .inside {
      padding: 12px;
    }
  }
`;
