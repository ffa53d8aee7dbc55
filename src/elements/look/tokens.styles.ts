import { css } from 'lit';

/**
 * The look, as tokens. A page sets `--booking-*`; elements read the private `--_*`, so that every value has one
 * default. `light-dark()` follows `color-scheme`: the page's own, unless `theme` says otherwise. Fonts are inherited; how the
 * text around happens to be set is not.
 */
export const tokens = css`
  :host {
    --_accent: var(--booking-accent, light-dark(#3355d8, #8fa8ff));
    --_on-accent: var(--booking-on-accent, light-dark(#fff, #0c1330));
    --_accent-soft: var(--booking-accent-soft, color-mix(in oklab, var(--_accent) 10%, var(--_surface)));
    --_text: var(--booking-text, light-dark(#16181d, #eceef3));
    --_muted: var(--booking-muted, light-dark(#5b6270, #a3aab8));
    --_surface: var(--booking-surface, light-dark(#fff, #16181d));
    --_raised: var(--booking-raised, light-dark(#f6f7f9, #1f222a));
    --_border: var(--booking-border, light-dark(#dfe2e8, #343946));
    --_field-border: var(--booking-field-border, light-dark(#878e9c, #7a8292));
    --_focus: var(--booking-focus, var(--_accent));
    --_radius: var(--booking-radius, 10px);
    --_radius-small: var(--booking-radius-small, 8px);
    --_round: var(--booking-radius-round, 999px);
    --_shadow: var(--booking-shadow, 0 1px 2px rgb(0 0 0 / 6%), 0 8px 28px rgb(0 0 0 / 8%));
    --_font: var(--booking-font, inherit);
    --_duration: var(--booking-duration, 140ms);

    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--_font);
    letter-spacing: normal;
    line-height: 1.45;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    -webkit-tap-highlight-color: transparent;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  /* What is still to come. */
  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition-duration: 1ms !important;
    }
  }
`;
