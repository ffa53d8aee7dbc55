import { css } from 'lit';

export const detailsStyles = css`
  .details {
    display: grid;
    gap: 24px;
  }

  .choice {
    display: grid;
    gap: 6px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .chosen-time {
    display: grid;
    font-size: 1.0625em;
  }

  .chosen-day {
    font-weight: 600;
  }

  .chosen-day::first-letter {
    text-transform: uppercase;
  }

  .chosen-more {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  /* A line that stays in sight while the form below it moves. */
  .summary {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--booking-sticky-top, 0px);
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    margin: -20px -20px 0;
    padding: 10px 20px;
    border-radius: 0;
    border-block-end: 1px solid var(--_border);
  }

  .summary .chosen-time {
    font-size: 1em;
  }

  .summary .chosen-more {
    grid-column: 1;
    font-size: 0.875em;
  }

  .change .in-full {
    display: none;
  }

  .change {
    grid-row: 1 / span 2;
    grid-column: 2;
    margin-inline-end: -12px;
    padding-inline: 12px;
  }

  .form {
    display: grid;
    gap: 20px;
  }

  .form {
    container-type: inline-size;
  }

  .form > .step {
    margin-block-end: -8px;
  }

  .form > * {
    scroll-margin-block-start: 7em;
  }

  @container booking-widget (min-inline-size: 42em) {
    .details {
      grid-template-columns: minmax(14em, 17em) minmax(0, 1fr);
      gap: 40px;
    }

    .change .in-full {
      display: inline;
    }

    .change .in-short {
      display: none;
    }

    .summary {
      inset-block-start: calc(var(--booking-sticky-top, 0px) + 24px);
      grid-template-columns: 1fr;
      gap: 6px;
      align-self: start;
      margin: 0;
      padding: 20px;
      border: 0;
      border-radius: var(--_radius);
    }

    .summary .chosen-time {
      font-size: 1.0625em;
    }

    .change {
      grid-row: auto;
      grid-column: auto;
      justify-self: start;
      margin-block: 4px -8px;
      margin-inline: -12px 0;
    }
  }

  @media (forced-colors: active) {
    .choice {
      border: 1px solid CanvasText;
    }
  }
`;
