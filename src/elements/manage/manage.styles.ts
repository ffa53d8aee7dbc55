import { css } from 'lit';

export const manageStyles = css`
  .over {
    text-align: center;
    text-wrap: balance;
  }

  /* What it is for stands above already. */
  .moving::part(header) {
    display: none;
  }
`;
