import { css } from 'lit';

/** What opens over the agenda. */
export const dialogStyles = css`
  dialog {
    inline-size: min(44rem, calc(100vw - 24px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 24px);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    container-type: inline-size;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .dialog-body {
    display: grid;
    gap: calc(var(--_space) * 2.5);
    padding: calc(var(--_space) * 3);
  }

  .dialog-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
  }

  .dialog-body h2 {
    overflow-wrap: anywhere;
  }

  .facts {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }

  .fact {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: 2px calc(var(--_space) * 2);
  }

  dt {
    color: var(--_muted);
  }

  dd {
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .lines {
    white-space: pre-line;
  }

  h2:focus-visible {
    outline: none;
  }

  .link {
    color: var(--_accent);
    text-underline-offset: 2px;
  }

  .deeds {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .deeds:empty,
  .said:empty {
    display: none;
  }

  .deeds > li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(var(--_space) * 2);
    align-items: center;
  }

  .deeds .quiet-text {
    flex: 1 1 14rem;
  }

  .button.ending {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button.ending:hover {
    background: color-mix(in oklab, var(--_danger) 10%, var(--_surface));
  }

  .question {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .fields {
    align-items: end;
  }

  .fields > .field > .box {
    inline-size: 100%;
  }

  .actions.end {
    justify-content: end;
  }

  @container (inline-size < 480px) {
    .dialog-body {
      padding: calc(var(--_space) * 2);
    }

    .fact {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
