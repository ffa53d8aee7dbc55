import { css } from 'lit';

/** What can be chosen, a row each: a button to choose it with, its name, and what comes of it. */
export const choiceRows = css`
  .choices {
    display: grid;
    gap: var(--_space);
  }

  .choice {
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

  .choice:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .choice input:focus-visible {
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

  .line input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .line-name {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
  }

  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 500;
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

  @container (max-width: 26rem) {
    .hint {
      padding-inline-start: 12px;
    }
  }

  @media (forced-colors: active) {
    .chosen {
      border-width: 2px;
    }
  }
`;
