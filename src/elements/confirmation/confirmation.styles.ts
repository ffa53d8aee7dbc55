import { css } from 'lit';

export const confirmationStyles = css`
  :host {
    display: block;
  }

  .base {
    display: grid;
    justify-items: center;
    gap: 8px;
    text-align: center;
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    margin-block-end: 8px;
    border-radius: var(--_round);
    background: var(--_tone);
    color: var(--_surface);
    --_tone: var(--_muted);
  }

  .mark.confirmed {
    --_tone: var(--_success);
  }

  .mark.pending {
    --_tone: var(--_warning);
  }

  svg {
    inline-size: 34px;
    block-size: 34px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .confirmed path {
    stroke-dasharray: 20;
    animation: draw 420ms 120ms cubic-bezier(0.3, 0.7, 0.4, 1) backwards;
  }

  @keyframes draw {
    from {
      stroke-dashoffset: 20;
    }
  }

  .title {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.2;
    text-wrap: balance;
  }

  .title:focus {
    outline: none;
  }

  .note {
    max-inline-size: 34em;
    margin: 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  .details {
    inline-size: 100%;
    max-inline-size: 30em;
    margin-block-start: 16px;
    padding: 4px 20px 20px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-align: start;
  }

  dl {
    margin: 0;
  }

  dl > div {
    display: grid;
    grid-template-columns: 5.5em 1fr;
    gap: 4px 12px;
    padding-block: 14px;
    border-block-end: 1px solid var(--_border);
  }

  dl > div:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .day {
    font-weight: 600;
  }

  .day::first-letter {
    text-transform: uppercase;
  }

  .detail {
    white-space: pre-line;
  }

  .muted {
    color: var(--_muted);
  }

  .news,
  .ready {
    margin: 16px 0 0;
  }

  .news {
    padding: 12px 14px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .making::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 10px;
    border-radius: 50%;
    background: var(--_accent);
    animation: pulse 1.4s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.25;
      scale: 0.7;
    }
  }

  .ready {
    display: grid;
    gap: 8px;
    text-align: center;
  }

  .address {
    color: var(--_muted);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .add {
    display: grid;
    gap: 10px;
    justify-items: center;
    margin-block-start: 20px;
  }

  [role='alert']:empty {
    display: none;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }

  a.button {
    display: inline-grid;
    place-items: center;
    color: var(--_text);
    text-decoration: none;
  }

  a.button.primary {
    color: var(--_on-accent);
  }

  .actions {
    margin-block-start: 4px;
  }

  @container (max-inline-size: 24em) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .making::before {
      animation: none;
    }
  }

  /* On paper stands what was booked, and nothing that can be pressed. */
  @media print {
    :host {
      --_accent: #000;
      --_text: #000;
      --_muted: #000;
      --_surface: #fff;
      --_raised: #fff;
      --_border: #000;
      background: #fff;
    }

    .base {
      justify-items: start;
      text-align: start;
    }

    .details {
      padding: 0;
      border: 0;
    }

    .ready {
      text-align: start;
    }

    .address {
      font-size: 1em;
    }

    .mark,
    .making::before,
    .add,
    .buttons,
    .ready .button {
      display: none;
    }
  }
`;
