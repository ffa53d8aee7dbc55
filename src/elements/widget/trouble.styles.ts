import { css } from 'lit';

/** A time that was lost, and a day without times. */
export const troubleStyles = css`
  .lost {
    margin-block-end: 20px;
    border-color: color-mix(in oklab, var(--_warning) 45%, var(--_surface));
    background: color-mix(in oklab, var(--_warning) 7%, var(--_surface));
  }

  .lost h3 {
    font-size: 1.0625em;
  }

  .label {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .nearest {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .times .empty {
    max-inline-size: none;
    border: 0;
    background: var(--_raised);
    box-shadow: none;
  }
`;
