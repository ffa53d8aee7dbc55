import { css } from 'lit';

export const eventTypeEditorStyles = css`
  /* Nothing inside makes its column wider than there is room. */
  .base,
  .section,
  .card,
  .field {
    grid-template-columns: minmax(0, 1fr);
  }

  .event-type h3 {
    overflow-wrap: anywhere;
  }

  .event-type[aria-busy='true'] {
    opacity: 0.6;
  }

  .event-type.new {
    border-style: dashed;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(var(--_space) * 2);
    overflow-wrap: anywhere;
  }

  .address {
    font-family: ui-monospace, monospace;
  }

  .heading {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }

  .heading h2 {
    overflow-wrap: anywhere;
  }

  .back {
    padding-inline: 8px;
    margin-inline-start: -8px;
  }

  .field .box:not(.few) {
    inline-size: 100%;
  }

  .field .box[type='number'] {
    max-inline-size: 9rem;
  }

  .box[readonly] {
    border-style: dashed;
    background: var(--_raised);
  }

  textarea.box {
    resize: vertical;
  }

  .part {
    padding: 0;
    gap: 0;
  }

  /* The browser's own slot stands between, and hands down another box model. */
  details > * {
    box-sizing: border-box;
  }

  summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(var(--_space) * 2);
    align-items: center;
    min-block-size: 56px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-block-end: 2px solid var(--_muted);
    border-inline-end: 2px solid var(--_muted);
    transform: rotate(-45deg);
    transition: transform var(--_duration);
  }

  [dir='rtl'] summary::before {
    transform: rotate(45deg);
  }

  [open] > summary::before {
    transform: rotate(45deg);
  }

  summary:hover {
    background: var(--_raised);
  }

  summary h3 {
    flex: 1 1 auto;
  }

  .part > .section {
    padding: var(--_space) calc(var(--_space) * 2) calc(var(--_space) * 2);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .chip {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 12px 6px;
    border: 1px solid var(--_border);
    border-radius: 22px;
    background: var(--_raised);
  }

  ol > .chip:first-child {
    border-color: var(--_accent);
  }

  ol > .chip:only-child {
    padding-inline-end: 12px;
  }

  .chip .tag {
    background: var(--_surface);
  }

  .small {
    display: grid;
    place-items: center;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    font-size: 1.125rem;
    line-height: 1;
  }

  .small:hover {
    border-color: var(--_border);
    color: var(--_text);
  }

  .small[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  [dir='rtl'] .arrow > span {
    transform: scaleX(-1);
  }

  .adding {
    align-items: end;
  }

  .reminders {
    gap: var(--_space);
  }

  .suggested {
    border-style: dashed;
  }

  .suggested[aria-pressed='true'] {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .few {
    inline-size: 9rem;
  }

  .snug {
    justify-self: start;
    inline-size: auto;
    max-inline-size: 100%;
  }

  .offers {
    margin-block-start: 8px;
  }

  .questions:empty {
    display: none;
  }

  .question {
    background: var(--_raised);
  }

  .question h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--_space);
    align-items: center;
    margin: 0;
    font-size: 1rem;
  }

  .question .tag {
    background: var(--_surface);
  }

  .order {
    display: flex;
    align-items: center;
  }

  .question .small {
    min-inline-size: 44px;
    min-block-size: 44px;
  }

  code {
    display: block;
    margin-block-start: 4px;
    padding: 8px 12px;
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .tick > .quiet-text,
  .inset {
    padding-inline-start: calc(20px + var(--_space));
  }

  .tick > .quiet-text {
    margin-block-start: -6px;
  }

  .faults {
    border-color: var(--_danger);
  }

  .faults h3 {
    font-size: 1rem;
  }

  .link {
    min-block-size: 32px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--_danger);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .facts-of > div {
    display: grid;
    gap: 2px;
  }

  dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .prose {
    white-space: pre-line;
  }
`;
