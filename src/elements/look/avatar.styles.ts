import { css } from 'lit';

export const avatarStyles = css`
  .avatar {
    display: grid;
    position: relative;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    border-radius: var(--_round);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
    letter-spacing: 0.02em;
    overflow: clip;
  }

  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;
