import { css } from 'lit';

export const profileEditorStyles = css`
  .field > .box {
    inline-size: 100%;
    /* Below this, telephones zoom into the field. */
    font-size: max(16px, 1em);
  }

  .field > select.box {
    max-inline-size: 24rem;
  }

  .ways {
    display: grid;
    gap: var(--_space);
  }

  .own-calendars {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  dt {
    font-weight: 500;
  }

  dt.quiet-text {
    font-weight: 400;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  @container (inline-size > 38rem) {
    .own-calendars {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
