import { html } from 'lit';
import type { TemplateResult } from 'lit';

const outlines = {
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  remove: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.2 10.5v5.5M13.8 10.5v5.5',
} as const;

/** A picture beside words, or in a button that has its name otherwise. */
export function editorIcon(name: keyof typeof outlines): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${outlines[name]} /></svg>`;
}
