import { css } from 'lit';

export const moveStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .base {
    display: grid;
    gap: 20px;
  }

  dl {
    display: grid;
    gap: 12px;
    margin: 0;
  }

  dl > div {
    display: grid;
    gap: 2px;
    padding: 14px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  dl > .new {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .new dt {
    color: inherit;
  }

  dd {
    margin: 0;
  }

  .old dd {
    color: var(--_muted);
  }

  .day {
    display: block;
    font-weight: 600;
  }

  .day::first-letter {
    text-transform: uppercase;
  }

  .zone {
    margin: -8px 0 0;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .buttons {
    display: grid;
    gap: 8px;
  }

  .primary {
    min-block-size: 48px;
    font-weight: 600;
  }

  @container (min-inline-size: 28rem) {
    dl {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
