import { css } from 'lit';

/** Buttons, fields, titles and what is only heard: shared by the elements that have them. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  h2,
  h3,
  h4 {
    font-family: var(--booking-title-font, inherit);
    font-weight: var(--booking-title-weight, 600);
    letter-spacing: -0.01em;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-weight: 500;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }

  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }

  .button.quiet:hover {
    background: var(--_accent-soft);
  }

  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin-block: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .button.primary {
      border-color: ButtonText;
    }
  }
`;
