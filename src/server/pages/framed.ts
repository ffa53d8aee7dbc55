import { isWebOrigin } from '../../contract/value-shapes.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { PagesOptions } from './pages-options.js';

/** Whose pages may show a page in a frame: anybody's, or those of some origins. */
export type FrameAncestors = '*' | readonly [string, ...string[]];

/**
 * Reads the option; undefined where nobody's may.
 *
 * @throws TypeError for an entry that is no origin
 */
export function frameAncestors({ frames }: Pick<PagesOptions, 'frames'>): FrameAncestors | undefined {
  if (frames === undefined || frames === '*') return frames;
  const [first, ...others] = frames;
  for (const origin of frames)
    if (!isWebOrigin(origin))
      throw new TypeError(
        `"${origin}" in "pages.frames" is not an origin; write scheme, host and port alone, such as https://shop.example`,
      );
  return first === undefined ? undefined : [first, ...others];
}

/** Whether the framed form of a page is asked for. */
export function wantsFrame({ url }: Pick<Request, 'url'>): boolean {
  return new URL(url).searchParams.has('frame');
}

/** What an address says that stays from page to page: the language asked for, and whether it is the framed form. */
export function lastingFields({ request }: { readonly request: Request }): Readonly<Record<string, string>> {
  const search = new URL(request.url).searchParams;
  const lang = search.get('lang');
  return { ...(lang !== null && { lang }), ...(search.has('frame') && { frame: '1' }) };
}

/** What leads from a frame to `/manage`, which is shown in none: a tab of its own. */
export function inTabOf({ frames }: { readonly frames?: FrameAncestors | undefined }): Markup | string {
  return frames ? markup`target="_blank"` : '';
}

/** The same as the query of a link that else has none. */
export function lastingQuery(visit: { readonly request: Request }): string {
  if (!wantsFrame(visit.request)) return '';
  return `?${new URLSearchParams(lastingFields(visit)).toString()}`;
}
