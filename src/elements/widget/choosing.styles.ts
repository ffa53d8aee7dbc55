import { css } from 'lit';

export const choosingStyles = css`
  .asking-day > .times,
  .asking-time > .days {
    display: none;
  }

  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-block: -8px 4px;
    margin-inline-start: -12px;
    padding-inline: 10px 14px;
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-block-start: 12px;
    margin-inline-start: -10px;
    min-block-size: 44px;
  }

  .footer > .bone {
    margin-inline-start: 10px;
  }

  .durations {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 20px;
  }

  .durations > span {
    margin-inline-end: 4px;
  }

  .duration {
    position: relative;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_round);
    background: var(--_surface);
    font-weight: 500;
    line-height: 26px;
    cursor: pointer;
  }

  .duration:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .duration:hover {
    border-color: var(--_accent);
  }

  .duration:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
  }

  .status {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 40px 24px;
    text-align: center;
  }

  @container booking-widget (min-inline-size: 42em) {
    .asking-time > .days {
      display: block;
    }

    /* As high as the month beside it, however many times there are. */
    .panes > .times {
      display: flex;
      flex-direction: column;
      block-size: 0;
      min-block-size: 100%;
    }

    .times .back {
      display: none;
    }

    /* Room for the focus ring inside of what scrolls. */
    .times booking-slot-picker {
      flex: 1;
      min-block-size: 0;
      margin: -6px;
      padding: 6px;
      overflow-y: auto;
    }
  }

  @media (forced-colors: active) {
    .duration:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
