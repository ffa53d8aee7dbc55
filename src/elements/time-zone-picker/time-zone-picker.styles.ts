import { css } from 'lit';

export const timeZonePickerStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    font-size: 0.9375em;
    text-align: start;
    transition: background-color var(--_duration);
  }

  button:hover,
  button[aria-expanded='true'] {
    background: var(--_raised);
  }

  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .arrow {
    inline-size: 16px;
    block-size: 16px;
  }

  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .clock {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .popup {
    position: fixed;
    inset: auto;
    inline-size: min(24em, 100vi - 12px);
    block-size: 26em;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    opacity: 0;
    transition: opacity var(--_duration);
  }

  .popup:popover-open {
    display: flex;
  }

  .popup.placed {
    opacity: 1;
  }

  booking-zone-search {
    flex: 1;
  }
`;
