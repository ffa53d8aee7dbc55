import { css } from 'lit';

export const slotListStyles = css`
  :host {
    display: block;
  }

  .day + .day {
    margin-block-start: 20px;
  }

  .more {
    margin-block-start: 4px;
    padding-inline: 10px;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 20px;
  }

  .note {
    margin: 0;
    padding: 20px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    text-align: center;
  }
`;
