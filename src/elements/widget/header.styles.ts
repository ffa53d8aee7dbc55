import { css } from 'lit';

export const headerStyles = css`
  .header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
    padding: 20px;
    border-block-end: 1px solid var(--_border);
  }

  .host {
    color: var(--_muted);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .title {
    font-size: 1.375em;
    line-height: 1.25;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block-start: 6px;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .facts li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .description {
    grid-column: 1 / -1;
    align-self: start;
    max-inline-size: 65ch;
    margin-block-start: 8px;
    color: var(--_muted);
    font-size: 0.9375em;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  /* Room for a title of two lines, so that nothing below moves when it comes. */
  @container booking-widget (inline-size < 42em) {
    .titles {
      display: grid;
      align-content: center;
      min-block-size: 6.6em;
    }

    .avatar {
      align-self: center;
    }
  }

  @container booking-widget (min-inline-size: 42em) {
    .header {
      grid-template-columns: auto minmax(0, 1fr) minmax(15em, 18em);
      gap: 4px 20px;
      padding: 28px 32px 24px;
    }

    .avatar {
      inline-size: 64px;
      block-size: 64px;
      font-size: 1.25em;
    }

    .title {
      font-size: 1.5em;
    }

    .description {
      grid-column: 3;
      margin-block-start: 0;
      margin-inline-start: 20px;
    }
  }
`;
