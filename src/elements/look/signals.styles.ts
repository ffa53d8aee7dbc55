import { css } from 'lit';

/** More tokens: the colours of what is wrong, done or waiting, for elements that come after the first sight. */
export const signals = css`
  :host {
    --_danger: var(--booking-danger, light-dark(#b3261e, #ff9a91));
    --_success: var(--booking-success, light-dark(#176b3a, #7bd8a0));
    --_warning: var(--booking-warning, light-dark(#7a4d00, #f2bd6b));
  }
`;
