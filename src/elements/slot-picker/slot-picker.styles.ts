import { css } from 'lit';

export const slotPickerStyles = css`
  :host {
    --_slot: var(--booking-slot-width, 6.25em);

    display: block;
  }

  .day + .day {
    margin-block-start: 28px;
  }

  .date {
    margin: 0 0 12px;
    font-size: 1.0625em;
  }

  .date::first-letter {
    text-transform: uppercase;
  }

  .part {
    margin: 20px 0 8px;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 500;
  }

  .date + .part {
    margin-block-start: 0;
  }

  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_slot)), 1fr));
    grid-auto-rows: 1fr;
    gap: 8px;
    margin: 0;
    padding: 0;
    /* Not none: Safari would no longer call it a list. */
    list-style-type: '';
  }

  .slot {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 44px;
    padding: 8px 4px;
    border: 1px solid color-mix(in oklab, var(--_accent) 35%, var(--_surface));
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .offset {
    display: block;
    font-size: 0.75em;
    font-weight: 500;
  }

  .slot:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .slot[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .bone {
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_border) 55%, var(--_surface));
  }

  .bones {
    animation: breathe 1.6s ease-in-out infinite;
  }

  .line {
    inline-size: 10em;
    block-size: 1.25em;
    margin-block-end: 14px;
  }

  .slots {
    block-size: 200px;
    mask: linear-gradient(#000 0 0) 0 0 / var(--_slot) 44px space;
  }

  .note {
    margin: 0;
    padding: 20px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    text-align: center;
  }

  @media (forced-colors: active) {
    .slot[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .bone {
      outline: 1px solid GrayText;
      mask: none;
    }
  }
`;
