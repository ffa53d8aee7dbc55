import { css } from 'lit';

/** The look of what few forms have. */
export const specialFieldsStyles = css`
  fieldset.field {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 6px;
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  textarea {
    resize: vertical;
  }

  .options {
    display: grid;
    gap: 4px;
  }

  .option {
    display: flex;
    gap: 12px;
    align-items: start;
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 400;
    cursor: pointer;
  }

  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
  }

  input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
`;
