import { css } from 'lit';

export const slotPreviewStyles = css`
  .about {
    overflow-wrap: anywhere;
  }

  .field > .box {
    inline-size: min(100%, 24rem);
  }

  .week {
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
  }

  .range {
    flex: 1;
    font-weight: 600;
    text-align: center;
  }

  [dir='rtl'] .step svg {
    scale: -1 1;
  }

  .times-of-week {
    display: grid;
    gap: calc(var(--_space) * 2);
    transition: opacity var(--_duration);
  }

  .times-of-week.old {
    opacity: 0.55;
  }

  .days {
    border-block-start: 1px solid var(--_border);
  }

  .day {
    display: grid;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 1.25);
    border-block-end: 1px solid var(--_border);
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--_space);
    align-items: center;
    align-self: start;
    margin: 0;
    font-size: 0.9375rem;
    line-height: 1.5;
    /* As high as the first row of times beside it. */
    min-block-size: 32px;
  }

  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    /* Not none: Safari would no longer call it a list. */
    list-style-type: '';
  }

  .time {
    display: grid;
    place-items: center;
    min-block-size: 32px;
    padding: 2px 10px;
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }

  .nothing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    align-items: center;
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  .button.small {
    min-block-size: 32px;
    padding: 2px 10px;
    font-size: 0.9375rem;
  }

  @container (min-width: 30rem) {
    .day {
      grid-template-columns: 11rem 1fr;
    }
  }

  @media (pointer: coarse) {
    .button.small {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .time {
      border: 1px solid CanvasText;
    }
  }
`;
