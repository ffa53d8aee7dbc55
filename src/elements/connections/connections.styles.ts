import { css } from 'lit';

export const connectionsStyles = css`
  h4 {
    margin: 0;
    font-size: 0.9375rem;
    line-height: 1.25;
  }

  .connections {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  .none {
    padding: calc(var(--_space) * 3);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
    text-align: center;
  }

  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: calc(var(--_space) * 2);
  }

  .lists > div {
    display: grid;
    gap: var(--_space);
    align-content: start;
  }

  .lists h3 {
    font-size: 1rem;
  }

  :is(.yes, .no, .missing, .happens) {
    display: grid;
    gap: calc(var(--_space) / 2);
  }

  :is(.yes, .no, .missing, .happens) > li {
    position: relative;
    padding-inline-start: 1.5em;
    overflow-wrap: anywhere;
  }

  :is(.yes, .no, .missing, .happens) > li::before {
    position: absolute;
    inset-inline-start: 0.125em;
    font-weight: 700;
  }

  .yes > li::before {
    content: '\\2713' / '';
    color: var(--_success);
  }

  .no > li {
    color: var(--_muted);
  }

  .no > li::before {
    content: '\\2013' / '';
  }

  .missing > li::before {
    content: '!' / '';
    inset-inline-start: 0.4em;
    color: var(--_warning);
  }

  .happens > li::before {
    content: '\\2022' / '';
    inset-inline-start: 0.4em;
    color: var(--_muted);
  }

  .actions > .button.quiet:first-child {
    margin-inline-start: -16px;
  }

  .connection .lists {
    font-size: 0.9375rem;
  }

  .why {
    padding-inline-start: calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_border);
  }

  .why.danger {
    border-color: var(--_danger);
  }

  .why.warning {
    border-color: var(--_warning);
  }

  .step {
    padding: clamp(var(--_space) * 2, 4cqi, var(--_space) * 4);
    gap: calc(var(--_space) * 2.5);
  }

  .step-title {
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }

  .levels {
    display: grid;
    gap: var(--_space);
  }

  .levels legend {
    margin-block-end: var(--_space);
  }

  .level {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(var(--_space) * 1.5);
    align-items: start;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .level:hover {
    border-color: var(--_accent);
  }

  .level:has(input:checked) {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .level:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .level input {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    outline: none;
    accent-color: var(--_accent);
  }

  .level > span {
    display: grid;
    gap: 2px;
  }

  .level-name {
    font-weight: 600;
  }

  :is(.offered, .help) {
    display: grid;
    gap: var(--_space);
  }

  form {
    display: grid;
    gap: calc(var(--_space) * 2.5);
  }

  [role='alert']:empty,
  .help:empty {
    display: none;
  }

  .services {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .service {
    min-block-size: 36px;
    padding: 4px 12px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_text);
    font-size: 0.9375rem;
  }

  .service:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .said {
    display: grid;
    gap: var(--_space);
  }

  .said:empty {
    display: none;
  }

  a.button {
    display: inline-grid;
    place-items: center;
    text-decoration: none;
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button.danger:hover {
    background: color-mix(in oklab, var(--_danger) 10%, var(--_surface));
  }

  .progress {
    block-size: 4px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_border);
  }

  .progress > span {
    display: block;
    inline-size: 35%;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_accent);
    animation: pass 1.8s ease-in-out infinite alternate;
  }

  @keyframes pass {
    from {
      margin-inline-start: 0;
    }

    to {
      margin-inline-start: 65%;
    }
  }

  .outcome,
  .ending {
    align-items: start;
  }

  .notice > .grow {
    display: grid;
    flex: 1 1 16rem;
    gap: var(--_space);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .administrator {
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .administrator dt {
    font-weight: 500;
  }

  .administrator dt:not(:first-child) {
    margin-block-start: var(--_space);
  }

  .administrator dd {
    margin: 0;
  }

  code {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .level:has(input:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .progress > span {
      background: Highlight;
    }
  }
`;
