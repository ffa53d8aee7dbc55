import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isEmailAddress } from '../../contract/value-shapes.js';

/** A mail to a guest is to nobody else, and says nothing that its host has not written. */
export function renderEmail(email: string): TemplateResult {
  if (!isEmailAddress(email)) return html`<bdi>${email}</bdi>`;
  const address = email.replace(/[?&%#]/g, encodeURIComponent);
  return html`<a class="link" href="mailto:${address}"><bdi>${email}</bdi></a>`;
}
