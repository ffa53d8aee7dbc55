import { css } from 'lit';
import { choosingStyles } from './choosing.styles.js';
import { avatarStyles } from '../look/avatar.styles.js';
import { headerStyles } from './header.styles.js';

const cardStyles = css`
  :host {
    display: block;
    container: booking-widget / inline-size;
  }

  .card {
    max-inline-size: var(--booking-width, 56em);
    margin-inline: auto;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: clip;
  }

  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  [tabindex='-1']:focus {
    outline: none;
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

  [dir='rtl'] .arrow {
    scale: -1 1;
  }

  /* One pane after the other in a narrow container, side by side in a wide one. */
  .body {
    padding: 20px;
  }

  .pane {
    min-inline-size: 0;
  }

  .step {
    margin-block-end: 12px;
  }

  .step,
  .durations > span {
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 500;
  }

  /* Shapes of what is still to come. */
  .bone {
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_border) 55%, var(--_surface));
  }

  .slow,
  .block {
    animation: breathe 1.6s ease-in-out infinite;
  }

  /* As high as a line of words, and as thick as its letters. */
  .bones p {
    inline-size: 9em;
    box-shadow:
      inset 0 3px var(--_surface),
      inset 0 -3px var(--_surface);
  }

  .block {
    min-block-size: 16em;
  }

  .month,
  .slots {
    --_day: var(--booking-day-size, 44px);

    block-size: 200px;
    mask: linear-gradient(#000 0 0) 0 0 / 46% var(--_day) space content-box;
  }

  .month {
    max-inline-size: 30em;
    padding-block-start: 84px;
    block-size: calc(84px + 6 * (var(--_day) + 4px));
    mask-size: 13% var(--_day);
  }

  @container booking-widget (min-inline-size: 42em) {
    .body {
      padding: 28px 32px 24px;
    }

    .panes {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(15em, 18em);
      gap: 40px;
    }
  }

  @media (forced-colors: active) {
    .bone {
      outline: 1px solid GrayText;
      mask: none;
    }
  }
`;

/** The look of the widget up to the first sight of free times; the later views bring theirs along. */
export const widgetStyles = [cardStyles, avatarStyles, headerStyles, choosingStyles];
