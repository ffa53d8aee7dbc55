import { css } from 'lit';

/** A card in which a guest sees what is theirs, one step at a time. */
export const cardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .card {
    --_ends: 28px;

    display: grid;
    gap: 20px;
    max-inline-size: var(--booking-width, 56rem);
    margin-inline: auto;
    padding: var(--_ends) 20px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }

  .card > * {
    min-inline-size: 0;
  }

  .card > [role='status']:not(:has(p)) {
    display: none;
  }

  h2,
  p {
    margin: 0;
  }

  .title {
    font-size: 1.375em;
    font-weight: 600;
    letter-spacing: -0.018em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .title:focus {
    outline: none;
  }

  .muted {
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .news {
    max-inline-size: 34em;
    margin-inline: auto;
    padding: 12px 14px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
    text-align: center;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
    min-block-size: 44px;
  }

  .ending {
    border-color: color-mix(in oklab, var(--_danger) 45%, var(--_surface));
    color: var(--_danger);
  }

  .ending:hover {
    border-color: var(--_danger);
    background: color-mix(in oklab, var(--_danger) 7%, var(--_surface));
  }

  .question {
    display: grid;
    gap: 20px;
    inline-size: 100%;
    max-inline-size: 34rem;
    margin-inline: auto;
  }

  .question .ways {
    justify-content: start;
  }

  .question [role='alert']:not(:has(div)) {
    display: none;
  }

  .booked {
    display: grid;
    gap: 2px;
    padding: 14px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .booked .day::first-letter {
    text-transform: uppercase;
  }

  .field {
    display: grid;
    gap: 6px;
  }

  label {
    font-weight: 600;
  }

  .box {
    inline-size: 100%;
    padding: 10px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    /* Smaller, and phones zoom in. */
    font-size: max(1em, 16px);
    resize: vertical;
  }

  .box:focus {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .notice {
    display: grid;
    gap: 8px;
    padding: 14px 16px;
    border: 1px solid color-mix(in oklab, var(--_danger) 45%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 5%, var(--_surface));
  }

  .status {
    display: grid;
    gap: 12px;
    justify-items: center;
    max-inline-size: 34rem;
    margin-inline: auto;
    padding-block: 12px;
    text-align: center;
    text-wrap: balance;
  }

  .status .booked {
    min-inline-size: min(100%, 20em);
    margin-block: 8px;
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

  @container (min-inline-size: 42rem) {
    .card {
      padding-inline: 32px;
    }

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

  .bone {
    inline-size: 100%;
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: breathe 1.6s ease-in-out infinite;
  }

  .bone.block {
    min-block-size: 16rem;
  }

  .status .bone.block {
    inline-size: min(100%, 30em);
  }

  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone,
    .waiting i {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }

    .booked,
    .news {
      border: 1px solid CanvasText;
    }
  }
`;
