import { css } from 'lit';

export const laterStyles = css`
  [role='alert']:empty {
    display: none;
  }

  .more {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  /* Empty, refused, failed: always with a way on. */
  .empty {
    display: grid;
    justify-items: center;
    gap: 12px;
    max-inline-size: 22em;
    padding: 18px 20px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    text-align: center;
    text-wrap: balance;
  }

  .status {
    max-inline-size: 34em;
    margin-inline: auto;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .status .primary {
    margin-block-start: 4px;
  }

  .status-title {
    font-size: 1.375em;
    line-height: 1.25;
  }

  .status,
  .done,
  .place,
  .menu {
    animation: appear 220ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }

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
