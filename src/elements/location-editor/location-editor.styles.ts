import { css } from 'lit';

export const locationEditorStyles = css`
  [hidden] {
    display: none;
  }

  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }

  .none {
    padding: calc(var(--_space) * 3);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
    text-align: center;
  }

  .places,
  .kinds {
    display: grid;
    gap: var(--_space);
  }

  .place {
    min-inline-size: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .places:has([data-dragging]) > .place:not([data-dragging]) {
    transition: transform var(--_duration);
  }

  .place[data-dragging] {
    position: relative;
    z-index: 1;
    border-color: var(--_accent);
    box-shadow: var(--_shadow);
  }

  .place.wrong {
    border-color: var(--_danger);
  }

  .place.faulty {
    border-style: dashed;
  }

  .head {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    gap: 4px var(--_space);
    align-items: center;
    padding: var(--_space);
  }

  .grip {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 44px;
    border-radius: var(--_radius-small);
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  .grip svg {
    stroke-width: 3;
  }

  .grip:hover {
    background: var(--_raised);
    color: var(--_text);
  }

  [data-dragging] .grip {
    cursor: grabbing;
  }

  .kind-icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .faulty .kind-icon {
    background: var(--_raised);
    color: var(--_muted);
  }

  .faulty .name > bdi,
  .faulty > .kind .name {
    color: var(--_muted);
  }

  .names {
    display: grid;
    justify-items: start;
    gap: 1px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .name {
    font-weight: 600;
  }

  .name .tag {
    display: inline-block;
    vertical-align: 1px;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .acts {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    justify-content: end;
  }

  .button.icon {
    display: inline-grid;
    flex: none;
    place-items: center;
    min-inline-size: 40px;
    padding: 0;
    color: var(--_muted);
  }

  .button.icon:hover {
    color: var(--_accent);
  }

  .button.icon[aria-disabled='true'] {
    background: none;
    color: var(--_muted);
    opacity: 0.35;
  }

  .acts > [part='edit'] {
    margin-inline-start: 4px;
  }

  .why-not {
    margin: 0 var(--_space) var(--_space);
  }

  .editor > .why-not {
    margin: 0;
  }

  .why-not .actions > .button {
    min-block-size: 40px;
  }

  .explanation {
    display: grid;
    flex-basis: 100%;
    gap: var(--_space);
    justify-items: start;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }

  .fields[hidden] {
    display: none;
  }

  .field > .box {
    inline-size: 100%;
    /* Below this, telephones zoom into the field. */
    font-size: max(16px, 1em);
  }

  textarea.box {
    resize: vertical;
  }

  .field > .box.number {
    max-inline-size: 12em;
  }

  .field .quiet-text {
    font-weight: 400;
  }

  /* What a browser puts in between inherits nothing of ours. */
  details > * {
    box-sizing: border-box;
  }

  summary {
    align-content: center;
    min-block-size: 44px;
    color: var(--_accent);
    font-weight: 500;
    cursor: pointer;
  }

  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    padding-block: var(--_space);
  }

  .pair {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .adding,
  .kinds-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  .adding > .button {
    justify-self: start;
  }

  .kinds-panel {
    padding: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .kinds-panel[hidden] {
    display: none;
  }

  .kinds > li {
    display: grid;
    gap: var(--_space);
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }

  .kind {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    inline-size: 100%;
    min-block-size: 64px;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    transition: border-color var(--_duration);
  }

  .kind:hover {
    border-color: var(--_accent);
  }

  .kind[aria-disabled='true'] {
    border-color: var(--_border);
    border-style: dashed;
    background: none;
    cursor: default;
  }

  .which {
    display: grid;
  }

  .usual {
    display: grid;
    gap: 4px;
    padding-inline-start: 28px;
    color: var(--_muted);
  }

  .usual > li {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .usual svg {
    flex: none;
  }

  .support {
    display: grid;
    gap: 4px;
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_border);
  }

  a.button {
    display: inline-grid;
    place-items: center;
    color: inherit;
    text-decoration: none;
  }

  .copied {
    display: grid;
    gap: 4px;
    justify-self: stretch;
  }

  .copied > .box {
    inline-size: 100%;
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
  }

  @container (inline-size > 38rem) {
    .head {
      grid-template-columns: auto auto minmax(0, 1fr) auto;
    }

    .acts {
      grid-column: auto;
      flex-wrap: nowrap;
    }

    .pair,
    .kinds {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }

    .kinds > .faulty {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .place[data-dragging] {
      outline: 2px solid Highlight;
    }

    .faulty .name > bdi,
    .kind[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
