import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { LocationKind } from '../../contract/location.js';

const handset =
  'M6.6 3.5h2.3l1.7 4.3-2.1 1.5a11.5 11.5 0 0 0 6.2 6.2l1.5-2.1 4.3 1.7v2.3a2.6 2.6 0 0 1-2.8 2.6A15 15 0 0 1 4 6.3a2.6 2.6 0 0 1 2.6-2.8Z';

/** Outlines on a square of 24. */
const outlines: Readonly<Record<LocationKind, string>> = {
  conference:
    'M5.5 6h7A2.5 2.5 0 0 1 15 8.5v7a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 3 15.5v-7A2.5 2.5 0 0 1 5.5 6ZM15 10.5 21 7v10l-6-3.5',
  'phone-host-calls': `${handset}M20 4l-5 5m0-4.5V9h4.5`,
  'phone-guest-calls': `${handset}M15 9l5-5m-4.5 0H20v4.5`,
  'in-person':
    'M12 21s-7-5.6-7-11a7 7 0 0 1 14 0c0 5.4-7 11-7 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  link: 'M10 13.5a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 6.6M14 10.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3',
  text: 'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5ZM8 9.5h8M8 12.8h5',
  'ask-guest': 'm4 20 1-4.5L16.5 4a1.4 1.4 0 0 1 2 0L20 5.5a1.4 1.4 0 0 1 0 2L8.5 19 4 20ZM14.5 6 18 9.5',
};

/** The picture of a kind of place, none of a kind from later; nobody has to see it to understand. */
export function locationIcon(kind: LocationKind): SVGTemplateResult {
  return svg`<path d=${Object.hasOwn(outlines, kind) ? outlines[kind] : nothing} />`;
}
