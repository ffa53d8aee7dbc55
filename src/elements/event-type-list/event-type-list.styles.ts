import { css } from 'lit';

export const eventTypeListStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  ul {
    display: grid;
    gap: 10px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    inline-size: 100%;
    min-block-size: 64px;
    align-content: center;
    padding: 14px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .service:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .title {
    font-weight: 600;
  }

  .facts,
  .description {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .description {
    grid-column: 1 / -1;
    white-space: pre-line;
  }

  @container (inline-size < 24em) {
    .service {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
