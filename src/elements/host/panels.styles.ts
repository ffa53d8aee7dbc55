import { css } from 'lit';
import { signals } from '../look/signals.styles.js';

/** What the host's panels are made of: headings, rows, fields, notices, the bar that saves. */
export const panels = css`
  ${signals}

  :host {
    --_space: var(--booking-space, 8px);

    display: block;
    container-type: inline-size;
    background: var(--_surface);
  }

  .base {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  h2,
  h3 {
    margin: 0;
    line-height: 1.25;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.25rem;
  }

  h3 {
    font-size: 1.0625rem;
  }

  p,
  ul,
  ol,
  dl,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .quiet-text {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .section {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .card {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 1.5);
    align-items: center;
  }

  .row > .grow {
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .field {
    display: grid;
    gap: calc(var(--_space) / 2);
  }

  .field > label,
  legend {
    padding: 0;
    font-weight: 500;
  }

  .box {
    min-block-size: 44px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 8px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
  }

  .box[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .fault {
    color: var(--_danger);
    font-size: 0.9375rem;
  }

  .check {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: 44px;
  }

  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .tag {
    padding: 2px 8px;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 500;
  }

  .tag.good {
    color: var(--_success);
  }

  .tag.warning {
    color: var(--_warning);
  }

  .tag.danger {
    color: var(--_danger);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .notice > p {
    flex: 1 1 16rem;
  }

  .notice.danger {
    border-inline-start-color: var(--_danger);
  }

  .notice.warning {
    border-inline-start-color: var(--_warning);
  }

  .notice.good {
    border-inline-start-color: var(--_success);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
  }

  .save-bar:is(.changed, .saving, .failed) {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  .save-bar > p:focus-visible {
    outline-offset: 4px;
  }

  .save-bar.saved > p {
    color: var(--_success);
  }

  .save-bar.failed > p {
    color: var(--_danger);
  }

  .skeleton {
    display: grid;
    gap: var(--_space);
  }

  .skeleton > span:not(.heard) {
    block-size: 44px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .notice,
    .card {
      border-color: CanvasText;
    }
  }
`;
