import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Layout } from './layout.js';

/** Where anything is to come. */
export const blockBone: TemplateResult = html`<div
  class="bone block"
  part="skeleton"
  aria-hidden="true"
></div>`;

/** Where a month is to come. */
export const monthBone: TemplateResult = html`<div class="bone month" part="skeleton"></div>`;

const panes = html`<div class="panes asking-day">
  <div class="pane days" part="days">
    <p class="step bone" part="skeleton">&nbsp;</p>
    ${monthBone}
  </div>
  <div class="pane times" part="times">
    <p class="step bone" part="skeleton">&nbsp;</p>
    <div class="bone slots" part="skeleton"></div>
  </div>
</div>`;

/** The widget's shape while nothing is known. It is drawn while answers are on their way, and shall not keep them waiting. */
export function renderBones(layout: Layout): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    <div class="header" part="header">
      <div class="avatar bone" part="skeleton"></div>
      <div class="titles">
        <p class="host bone" part="skeleton">&nbsp;</p>
        <p class="title bone" part="skeleton">&nbsp;</p>
        <p class="facts bone" part="skeleton">&nbsp;</p>
      </div>
      <p class="description bone" part="skeleton">&nbsp;<br />&nbsp;</p>
    </div>
    <div class="body" part="body">
      ${layout === 'month' ? panes : blockBone}
      <div class="footer" part="footer"><p class="bone" part="skeleton">&nbsp;</p></div>
    </div>
  </div>`;
}
