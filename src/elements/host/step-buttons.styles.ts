import { css } from 'lit';

/** Buttons that go a step through time, one to each side: arrows in squares. */
export const stepButtons = css`
  .step {
    display: grid;
    place-items: center;
    inline-size: 44px;
    padding: 0;
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
`;
