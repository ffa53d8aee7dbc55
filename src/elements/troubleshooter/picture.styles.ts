import { css } from 'lit';

/** The day as a picture. What differs, differs in form too: full, outlined, hatched. */
export const pictureStyles = css`
  .picture {
    --_name: 0px;

    position: relative;
    display: grid;
    gap: 4px;
    cursor: crosshair;
  }

  .lane {
    display: grid;
    gap: 0 12px;
    min-inline-size: 0;
  }

  .lane-name {
    display: flex;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.3;
  }

  .lane-name > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .dot {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_lane, var(--_accent));
  }

  .track {
    position: relative;
    block-size: calc(6px + 20px * var(--_rows, 1));
    min-inline-size: 0;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_raised);
  }

  .axis > .track {
    overflow: visible;
    block-size: 18px;
    background: none;
  }

  .hour {
    position: absolute;
    inset-block-start: 0;
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    line-height: 16px;
    white-space: nowrap;
  }

  .dense > .hour:not(.major) {
    display: none;
  }

  .stretch {
    position: absolute;
    inset-block: 0;
    display: grid;
    align-content: center;
    overflow: hidden;
    min-inline-size: 2px;
    padding-inline: 5px;
    border: 1px solid var(--_mark, var(--_accent));
    border-radius: 4px;
    background: var(--_fill, color-mix(in oklab, var(--_mark, var(--_accent)) 24%, var(--_surface)));
    color: var(--_text);
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .of-hours {
    --_mark: var(--_success);
  }

  .of-calendar {
    --_mark: var(--_lane, var(--_accent));
  }

  .of-calendar .stretch {
    border-inline-start-width: 4px;
  }

  .of-bookings {
    --_mark: var(--_accent);
    --_fill: color-mix(in oklab, var(--_accent) 55%, var(--_surface));
  }

  .stretch.free {
    border-style: dashed;
    background: none;
    color: var(--_muted);
  }

  .lane:is(.of-buffers, .of-notice, .of-window, .of-limits) {
    --_mark: var(--_warning);
    --_fill: repeating-linear-gradient(
      135deg,
      color-mix(in oklab, var(--_warning) 45%, var(--_surface)) 0 3px,
      color-mix(in oklab, var(--_warning) 10%, var(--_surface)) 3px 8px
    );
  }

  .lane.other .stretch {
    border-style: dotted;
  }

  .track.unreadable {
    border: 1px dashed var(--_danger);
  }

  .unread {
    position: absolute;
    inset-inline-start: 6px;
    color: var(--_danger);
    font-size: 0.75rem;
    line-height: 24px;
  }

  .offers > .lane-name {
    color: var(--_text);
    font-weight: 600;
  }

  .offers > .track {
    block-size: 30px;
    background: none;
  }

  .offer {
    position: absolute;
    inset-block: 0;
    border: 1px solid var(--_surface);
    border-radius: 4px;
  }

  .offer.open {
    background: var(--_success);
  }

  .offer.shut {
    inset-block: 13px;
    border-color: transparent;
    background: var(--_field-border);
    background-clip: padding-box;
    opacity: 0.55;
  }

  .offer.selected {
    opacity: 1;
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .over {
    position: absolute;
    inset-block: 0;
    inset-inline: var(--_name) 0;
    pointer-events: none;
  }

  .line {
    position: absolute;
    inset-block: 18px 0;
    border-inline-start: 1px solid var(--_border);
    opacity: 0.5;
  }

  .line.major {
    opacity: 1;
  }

  .now {
    position: absolute;
    inset-block: 14px 0;
    border-inline-start: 2px solid var(--_danger);
  }

  .meeting {
    position: absolute;
    inset-block: 16px 0;
    border: 2px solid var(--_accent);
    border-radius: 5px;
    background: color-mix(in oklab, var(--_accent) 12%, transparent);
  }

  @container (max-width: 33.99rem) {
    .hour:not(.major) {
      display: none;
    }
  }

  @container (min-width: 34rem) {
    .picture {
      --_name: 9.5rem;
    }

    .lane {
      grid-template-columns: calc(var(--_name) - 12px) minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .stretch,
    .offer.open,
    .meeting {
      forced-color-adjust: none;
      border-color: CanvasText;
      color: CanvasText;
    }

    .stretch {
      background: Canvas;
    }

    .lane:is(.of-buffers, .of-notice, .of-window, .of-limits) .stretch {
      background: repeating-linear-gradient(135deg, CanvasText 0 1px, Canvas 1px 6px);
    }

    .offer.open {
      background: Highlight;
    }

    .offer.shut {
      background: GrayText;
    }

    .meeting {
      background: none;
      border-color: Highlight;
    }
  }
`;
