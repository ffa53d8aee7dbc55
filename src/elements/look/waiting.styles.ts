import { css } from 'lit';

/** Three dots that breathe, as skeletons do, while an answer is waited for. */
export const waitingStyles = css`
  .waiting {
    display: flex;
    gap: 8px;
    padding-block: 8px;
  }

  .waiting i {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_accent);
    animation: breathe 1.2s ease-in-out infinite;
  }

  .waiting i:nth-child(2) {
    animation-delay: 200ms;
  }

  .waiting i:nth-child(3) {
    animation-delay: 400ms;
  }
`;
