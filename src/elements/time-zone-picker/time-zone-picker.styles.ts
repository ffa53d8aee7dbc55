import { css } from 'lit';

export const timeZonePickerStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .zone[aria-expanded='true'] {
    background: var(--_accent-soft);
  }

  .icon {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
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
