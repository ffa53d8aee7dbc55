import { css } from 'lit';

/** The button that opens the zones: a quiet one of `controls`, with the icons of `.icon`. */
export const zoneFaceStyles = css`
  .button.zone {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    padding-inline: 9px;
    color: inherit;
    font-size: 0.9375em;
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .zone :is(.clock, .icon) {
    color: var(--_muted);
  }
`;
