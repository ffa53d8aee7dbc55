import { css } from 'lit';

export const hostPickerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .legend {
    display: block;
    padding: 0;
    margin-block-end: 8px;
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 500;
  }

  .hosts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .host {
    display: flex;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-block: 5px;
    padding-inline: 10px 16px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_surface);
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration),
      box-shadow var(--_duration);
  }

  .host:hover {
    border-color: var(--_accent);
  }

  .chosen {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .host:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    outline: none;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .avatar {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    font-size: 0.75em;
  }

  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }

  .name {
    min-inline-size: 0;
    font-size: 0.9375em;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  select {
    inline-size: 100%;
    max-inline-size: 24em;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    /* Below this, telephones zoom into the field. */
    font-size: max(16px, 1em);
  }

  @container (max-inline-size: 24em) {
    .host {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .chosen {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
