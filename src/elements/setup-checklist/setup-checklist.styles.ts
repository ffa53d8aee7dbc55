import { css } from 'lit';

export const setupChecklistStyles = css`
  .base:not(:has(*)) {
    display: none;
  }

  summary {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    min-block-size: 44px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '' / '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: auto 4px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -2px;
    transition: rotate var(--_duration);
  }

  details[open] > summary::after {
    rotate: 225deg;
    translate: 0 2px;
  }

  details.card {
    display: block;
    padding: 0;
  }

  /* Between them and the element stands a slot of the browser's own, which hands nothing down. */
  summary,
  .inside {
    box-sizing: border-box;
  }

  .inside {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }

  .line {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--_space) calc(var(--_space) * 1.5);
    align-items: center;
    padding-block: var(--_space);
  }

  .line + .line {
    border-block-start: 1px solid var(--_border);
  }

  .line > .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid currentcolor;
    border-radius: 50%;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 700;
    line-height: 1;
  }

  .done .mark {
    border-color: transparent;
    background: color-mix(in oklab, var(--_success) 14%, var(--_surface));
    color: var(--_success);
  }

  .undone .mark {
    border-style: dashed;
  }

  .limited .mark {
    color: var(--_warning);
  }

  .done .mark::before {
    content: '\\2713' / '';
  }

  .limited .mark::before {
    content: '!' / '';
  }

  .line > .button.quiet {
    margin-inline-end: calc(var(--_space) * -1);
  }
`;
