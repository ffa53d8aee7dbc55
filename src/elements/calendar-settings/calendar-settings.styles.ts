import { css } from 'lit';

export const calendarSettingsStyles = css`
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

  .calendars {
    display: grid;
    gap: var(--_space);
  }

  .calendar {
    min-inline-size: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .choosable:hover {
    border-color: var(--_accent);
  }

  .chosen {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
  }

  .bad {
    border-color: var(--_danger);
    background: color-mix(in oklab, var(--_danger) 5%, var(--_surface));
  }

  .faulty {
    border-style: dashed;
    background: none;
  }

  .calendar:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .calendar input:focus-visible {
    outline: none;
  }

  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    padding: 8px 12px;
    cursor: pointer;
  }

  .faulty .line,
  .fixed .line {
    cursor: default;
  }

  .line input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  input[aria-disabled='true'] {
    opacity: 0.55;
  }

  .line-name {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
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

  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 500;
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

  .hint {
    display: grid;
    gap: 4px;
    padding-block-end: 10px;
    padding-inline: 44px 12px;
    margin-block-start: -4px;
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .hint:not(:has(p)) {
    display: none;
  }

  .bad .hint {
    color: var(--_text);
  }

  .calendar > .actions {
    padding-block-end: 12px;
    padding-inline: 44px 12px;
  }

  .calendar > .actions > .quiet:first-child {
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
    .hint,
    .calendar > .actions {
      padding-inline-start: 12px;
    }

    .inside {
      padding: 12px;
    }
  }

  @media (forced-colors: active) {
    .chosen {
      border-width: 2px;
    }
  }
`;
