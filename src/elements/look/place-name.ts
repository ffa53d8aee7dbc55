import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConferenceSolution } from '../../contract/location.js';
import type { SpokenLocation } from '../../contract/spoken-event-type.js';
import type { FirstTexts } from '../texts/first-texts.js';

/** The host's own name of a place, in the language it is in, else that of its kind. */
export function renderPlaceName(
  { label, kind, lang }: Pick<SpokenLocation, 'label' | 'kind' | 'lang'>,
  conference: ConferenceSolution | undefined,
  texts: FirstTexts,
): TemplateResult {
  const isOwn = label !== undefined;
  return html`<bdi lang=${isOwn ? (lang ?? '') : texts.language}
    >${isOwn ? label : texts.locationKind(kind, conference)}</bdi
  >`;
}
