import { css } from 'lit';

export const waitlistStyles = css`
  .column,
  .wish {
    display: grid;
    gap: 20px;
  }

  .column {
    inline-size: 100%;
    max-inline-size: 34rem;
    margin-inline: auto;
  }

  .column > * {
    min-inline-size: 0;
  }

  .column > :is([role='status']:not(:has(p)), [role='alert']:not(:has(div))) {
    display: none;
  }

  .column .ways {
    justify-content: start;
  }

  .column .news {
    inline-size: 100%;
    text-align: start;
  }

  .intro {
    display: grid;
    gap: 8px;
  }

  .step {
    margin: 0 0 -8px;
    font-size: 1.0625em;
  }

  .wish .box {
    min-block-size: 46px;
  }

  .box[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .fault {
    color: var(--_danger);
    font-size: 0.9375em;
  }

  /* What is kept for the next in line is kept no longer. */
  booking-hold::part(extend) {
    display: none;
  }

  .taken:focus {
    outline: none;
  }

  /* One card is enough. */
  booking-manage::part(base) {
    --_ends: 0px;

    padding-inline: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
`;
