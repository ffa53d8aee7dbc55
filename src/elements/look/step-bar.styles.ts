import { css } from 'lit';

/** A line that says what is shown, with buttons to what comes before and after. */
export const stepBar = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block-end: 4px;
  }

  .title {
    flex: 1;
    margin: 0;
    padding-inline-start: 8px;
    font-size: 1.125em;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .title::first-letter {
    text-transform: uppercase;
  }

  .step {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--_round);
    background: none;
    color: var(--_text);
    transition: background-color var(--_duration);
  }

  .step:hover {
    background: var(--_raised);
  }

  .step[aria-disabled='true'] {
    background: none;
    color: var(--_border);
    cursor: default;
  }

  .step svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [dir='rtl'] .step svg {
    scale: -1 1;
  }

  @media (forced-colors: active) {
    .step[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
