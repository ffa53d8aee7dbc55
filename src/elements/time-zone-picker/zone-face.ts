import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatTime } from '../format/format-time.js';
import { zoneLabel } from '../format/format-zone.js';
import type { FirstTexts } from '../texts/first-texts.js';

/** What stands on the button that opens the zones: the zone and what its clocks say. */
export function renderZoneFace({
  texts,
  locale,
  zone,
  hour12,
}: {
  readonly texts: FirstTexts;
  readonly locale: string;
  readonly zone: string;
  readonly hour12: boolean | undefined;
}): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" />
      <path d="M2.5 10h15M10 2.5c4 4.5 4 10.5 0 15-4-4.5-4-10.5 0-15" />
    </svg>
    <span>
      <span class="heard">${texts.timeZone}: </span><bdi lang="en">${zoneLabel(zone)}</bdi>
      <span class="clock">(${formatTime(locale, Date.now(), { zone, hour12 })})</span>
    </span>
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m5 7.5 5 5 5-5" /></svg>`;
}
