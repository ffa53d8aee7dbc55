import { css } from 'lit';

export const laterStyles = css`
  .place {
    display: grid;
    gap: 16px;
    max-inline-size: 32em;
    margin-inline: auto;
  }

  .place .back {
    justify-self: start;
    margin-block-end: -8px;
  }

  .place > .primary {
    min-block-size: 48px;
    font-weight: 600;
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

  .lost {
    margin-block-end: 20px;
    border-color: color-mix(in oklab, var(--_warning) 45%, var(--_surface));
    background: color-mix(in oklab, var(--_warning) 7%, var(--_surface));
  }

  .lost h3 {
    font-size: 1.0625em;
  }

  .label {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .nearest {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .status .choice {
    min-inline-size: min(100%, 20em);
    margin-block: 8px;
  }

  .done {
    padding-block: 20px 12px;
  }

  .done booking-manage::part(base) {
    --_ends: 0px;

    padding-inline: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }

  .move {
    max-inline-size: 34rem;
    margin-inline: auto;
  }

  .leaving {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: center;
    margin-block-start: 16px;
    padding: 8px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }

  .leaving a {
    color: var(--_accent);
    font-weight: 500;
  }

  .waiting {
    display: flex;
    gap: 8px;
    padding-block: 8px;
  }

  .waiting i {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_accent);
    animation: breathe 1.2s ease-in-out infinite;
  }

  .waiting i:nth-child(2) {
    animation-delay: 200ms;
  }

  .waiting i:nth-child(3) {
    animation-delay: 400ms;
  }

  .times .empty {
    max-inline-size: none;
    border: 0;
    background: var(--_raised);
    box-shadow: none;
  }

  .menu booking-event-type-list {
    margin-block-start: 16px;
  }

  /* The confirmation says all that is worth a sheet of paper. */
  @media print {
    .card:has(.done) {
      border: 0;
      background: #fff;
      box-shadow: none;
    }

    .card:has(.done) .header,
    .leaving {
      display: none;
    }
  }
`;
