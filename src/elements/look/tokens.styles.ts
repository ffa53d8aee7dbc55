import { css } from 'lit';
import { firstTokens } from './first-tokens.styles.js';

/** The colours of what went wrong, went well, or needs a look: none of the first sight. */
export const moods = css`
  :host {
    --_danger: var(--booking-danger, light-dark(#b3261e, #ff9a91));
    --_success: var(--booking-success, light-dark(#176b3a, #7bd8a0));
    --_warning: var(--booking-warning, light-dark(#7a4d00, #f2bd6b));
  }
`;

/** All tokens. */
export const tokens = [firstTokens, moods];
