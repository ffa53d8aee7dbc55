import { css } from 'lit';

/** Why a time is not offered, and what is tried out. On a narrow page it stands over the end of it. */
export const whyStyles = css`
  .why {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    align-content: start;
    min-inline-size: 0;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .why .save-bar {
    position: static;
    min-block-size: 0;
    box-shadow: none;
  }

  /* Nothing to say: the gap before it goes too. */
  .why .save-bar.clean {
    margin-block-start: calc(var(--_space) * -1.5);
  }

  .reason {
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }

  .why a.button {
    display: inline-grid;
    place-items: center;
    color: inherit;
    text-decoration: none;
  }

  .others ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.25em;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  .trials {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius-small);
    background: var(--_raised);
  }

  .trials h4 {
    margin: 0;
    font-size: 1rem;
  }

  .trial {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 1.5);
    align-items: end;
  }

  .trial .field {
    flex: 1 1 12rem;
  }

  .trial .fault {
    flex-basis: 100%;
  }

  .trial .number {
    inline-size: 5.5rem;
  }

  .edge {
    display: flex;
    gap: var(--_space);
    align-items: center;
  }

  .edge .box {
    inline-size: 6.5rem;
  }

  @container (max-width: 51.99rem) {
    /* Before somebody has chosen a time, it hides nothing. */
    .chosen > .why {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      max-block-size: 50vh;
      overflow-y: auto;
      padding: calc(var(--_space) * 1.5);
      box-shadow: var(--_shadow);
    }
  }
`;
