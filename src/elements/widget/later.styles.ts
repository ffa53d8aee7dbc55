import { css } from 'lit';

export const laterStyles = css`
  .notice {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 14px 16px;
    border: 1px solid color-mix(in oklab, var(--_danger) 45%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 5%, var(--_surface));
    overflow-wrap: anywhere;
  }

  .status .choice {
    min-inline-size: min(100%, 20em);
    margin-block: 8px;
  }

  .done {
    padding-block: 20px 12px;
  }

  /* The confirmation says all that is worth a sheet of paper. */
  @media print {
    .card:has(.done) {
      border: 0;
      background: #fff;
      box-shadow: none;
    }

    .card:has(.done) .header {
      display: none;
    }
  }
`;
