import { css } from 'lit';

/** The frame of the settings: its tabs, and room for what they show. */
export const hostSettingsStyles = css`
  :host {
    inline-size: 100%;
    max-inline-size: var(--booking-width, 72rem);
    margin-inline: auto;
  }

  .tabs {
    display: flex;
    gap: 4px;
    overflow-x: auto;
    border-block-end: 1px solid var(--_border);
    scrollbar-width: thin;
    scroll-snap-type: x proximity;
  }

  .tab {
    position: relative;
    flex: none;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 0;
    border-block-end: 3px solid transparent;
    border-start-start-radius: var(--_radius-small);
    border-start-end-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
    scroll-snap-align: start;
  }

  .tab:hover {
    background: var(--_raised);
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  .dot {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: 6px;
    border-radius: 50%;
    background: var(--_warning);
  }

  .panel {
    display: grid;
    gap: calc(var(--_space) * 3);
    min-inline-size: 0;
  }

  .panel[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }

    .dot {
      background: Highlight;
    }
  }
`;
