import { css } from 'lit';

/** All that can stand here lies in one place, which is as high as the highest: nothing moves when one follows another. */
export const holdStyles = css`
  :host {
    display: block;
  }

  .base {
    display: grid;
    position: relative;
    align-items: center;
    padding: 6px 14px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
    font-size: 0.9375em;
  }

  .base:focus {
    outline: none;
  }

  .base > * {
    grid-area: 1 / 1;
  }

  .kept {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
  }

  p {
    margin: 0;
  }

  .clock {
    font-variant-numeric: tabular-nums;
  }

  .button {
    margin-inline: -16px;
  }

  .end {
    pointer-events: none;
  }

  .away {
    visibility: hidden;
  }

  @media (forced-colors: active) {
    .base {
      border: 1px solid;
    }
  }
`;
