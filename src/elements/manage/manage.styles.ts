import { css } from 'lit';

export const manageStyles = css`
  .over {
    text-align: center;
    text-wrap: balance;
  }

  .head {
    display: grid;
    gap: 8px;
  }

  .head .keep {
    justify-self: start;
    margin-inline-start: -16px;
  }

  /* One card is enough; it has the room around its content that the widget has. */
  booking-widget::part(base) {
    border: 0;
    border-block-start: 1px solid var(--_border);
    border-radius: 0;
    box-shadow: none;
    background: none;
  }

  booking-widget {
    --booking-width: none;

    margin: 0 -20px calc(-1 * var(--_ends));
  }

  /* What it is for stands above already. */
  .moving::part(header) {
    display: none;
  }

  @container (min-inline-size: 42rem) {
    .head {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }

    .head .keep {
      grid-row: 1;
      grid-column: 2;
      margin-inline: 0 -16px;
    }

    .head > :not(.title, .keep) {
      grid-column: 1 / -1;
    }

    booking-widget {
      margin-inline: -32px;
    }
  }
`;
