import { css } from 'lit';

/** The button in the page, or floating over its end. */
export const buttonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .opener {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    max-inline-size: 100%;
    text-align: center;
    overflow-wrap: anywhere;
    touch-action: manipulation;
  }

  /* What opens it is a link of the page's. */
  :host([data-booking-dialog]) {
    position: absolute;
  }

  :host([data-booking-dialog]) .opener {
    display: none;
  }

  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :host([floating]) {
    --_inset: var(--booking-button-inset, 20px);
    --_side: max(env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px));

    position: fixed;
    inset-block-end: calc(var(--_inset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--_inset) + var(--_side));
    z-index: var(--booking-button-layer, 1000);
    max-inline-size: calc(100% - 2 * (var(--_inset) + var(--_side)));
  }

  :host([floating]) .opener {
    min-block-size: 52px;
    padding-inline: 18px 22px;
    border-radius: var(--_round);
    box-shadow: var(--_shadow);
  }

  @media print {
    :host([floating]) {
      display: none;
    }
  }
`;
