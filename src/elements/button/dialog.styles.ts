import { css } from 'lit';

/** What opens over the page: a card in its middle, or the whole of a small screen. */
export const dialogStyles = css`
  /* What text looks like where the button stands says nothing of the dialog. */
  dialog {
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: max(16px, 1rem);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.45;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    cursor: auto;
    pointer-events: auto;
    user-select: text;
    visibility: visible;
    overflow: clip;
  }

  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    inline-size: min(var(--booking-width, 56em), calc(100% - 48px));
    max-inline-size: none;
    min-block-size: min(32em, 100% - 48px);
    max-block-size: calc(100% - 48px);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .bar {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 52px;
    padding: 4px;
    padding-inline-start: 20px;
    border-block-end: 1px solid var(--_border);
  }

  h2,
  p {
    margin: 0;
  }

  h2 {
    min-inline-size: 0;
    font-size: 1em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  h2:focus {
    outline: none;
  }

  .close {
    display: grid;
    place-items: center;
    flex: none;
    align-self: start;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
  }

  .close:hover {
    background: var(--_accent-soft);
    color: var(--_text);
  }

  .close:focus-visible {
    outline-offset: -2px;
  }

  .content {
    overflow: auto;
    overscroll-behavior: contain;
  }

  booking-widget::part(base) {
    max-inline-size: none;
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }

  .bones,
  .missing {
    display: grid;
    gap: 20px;
    padding: 24px 20px;
  }

  .missing {
    justify-items: start;
  }

  .bone {
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .bone.line {
    inline-size: min(16em, 60%);
    block-size: 52px;
  }

  .bone.block {
    min-block-size: 20em;
  }

  @media (max-width: 480px), (max-height: 480px) {
    dialog[open] {
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      max-block-size: none;
      margin: 0;
      padding: env(safe-area-inset-top, 0px) env(safe-area-inset-right, 0px) env(safe-area-inset-bottom, 0px)
        env(safe-area-inset-left, 0px);
      border: 0;
      border-radius: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: rise 200ms ease-out;
    }

    dialog[open]::backdrop {
      animation: dim 200ms ease-out;
    }

    .bone {
      animation: breathe 1.6s ease-in-out infinite;
    }

    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 12px;
      }
    }

    @keyframes dim {
      from {
        opacity: 0;
      }
    }

    @keyframes breathe {
      50% {
        opacity: 0.5;
      }
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
