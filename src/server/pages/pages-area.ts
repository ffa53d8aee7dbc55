import { BookingError, errorCodes, isBookingError } from '../../contract/booking-error.js';
import { Slug } from '../../schemas/slug.js';
import type { Area, Seen } from '../area.js';
import { failureResponse, isFault, methodNotAllowed, tellable } from '../failure.js';
import { markup } from '../markup.js';
import { isFromNoOtherSite } from '../own-page.js';
import { pageResponse } from '../page.js';
import type { Page } from '../page.js';
import { WireRefusal } from './ask-wire.js';
import type { AskWire } from './ask-wire.js';
import { answerForm, bookingPage } from './booking-page.js';
import { manageByForm, managePage } from './manage-page.js';
import { ownerPage } from './owner-page.js';
import { wordsOf } from './page-words.js';
import { frameAncestors, wantsFrame } from './framed.js';
import type { FrameAncestors } from './framed.js';
import { elementsPath, managePath } from './pages-options.js';
import type { PagesOptions } from './pages-options.js';
import { saidOf } from './parts.js';
import { pageOf, visitOf } from './visit.js';
import type { Visit } from './visit.js';

/** What the pages stand on beside their options. */
export interface PagesParts {
  readonly ask: AskWire;
  readonly base: string;
  readonly clock: () => number;
  readonly bodyBytes: number;
  /** Hears of what is nobody's doing who reads the page. */
  readonly report: (error: unknown, seen: Seen) => void;
}

/** The pages behind links: an owner's, an event type's, and the one where a booking is managed. */
export function pagesArea(options: PagesOptions, parts: PagesParts): Area {
  const { nameOf, elements } = options;
  const ancestors = frameAncestors(options);

  /** Who may show an answer in a frame, where its framed form is asked for. */
  function framesOf(request: Request, path: string): FrameAncestors | undefined {
    return isOffer(path) && path !== managePath && wantsFrame(request) ? ancestors : undefined;
  }

  async function answer(request: Request, path: string, seen: Seen): Promise<Response> {
    if (path.startsWith(`${elementsPath}/`)) return file(request, path.slice(elementsPath.length + 1));
    const frames = framesOf(request, path);
    const visit = visitOf(request, {
      words: wordsOf(request),
      ask: parts.ask,
      base: parts.base,
      now: parts.clock(),
      ...(frames && { frames }),
    });
    try {
      const page = await pageAt(visit, path, seen);
      return page instanceof Response ? page : await pageResponse(page);
    } catch (thrown) {
      const error = tellable(thrown);
      const isHeard = thrown instanceof WireRefusal || request.signal.aborted;
      if (isFault(error) && !isHeard) parts.report(thrown, seen);
      return pageResponse(troublePage(visit, error));
    }
  }

  async function pageAt(visit: Visit, path: string, seen: Seen): Promise<Page | Response> {
    const { method } = visit.request;
    const isReading = method === 'GET' || method === 'HEAD';
    const isSending = method === 'POST';
    if (isSending && !isFromNoOtherSite(visit.request)) throw new BookingError('origin-not-allowed');
    if (path === managePath) {
      if (isReading) return managePage(visit);
      return isSending ? manageByForm(visit, parts.bodyBytes) : methodNotAllowed(['GET', 'HEAD', 'POST']);
    }
    const [owner = '', slug] = path.slice(1).split('/');
    seen.owner = owner;
    if (slug === undefined) {
      if (!isReading) return methodNotAllowed(['GET', 'HEAD']);
      const name = await nameOf(owner);
      if (name === undefined) throw new BookingError('not-found');
      return ownerPage(visit, { slug: owner, name });
    }
    if (isReading) return bookingPage(visit, { owner, slug });
    return isSending
      ? answerForm(visit, { owner, slug }, parts.bodyBytes)
      : methodNotAllowed(['GET', 'HEAD', 'POST']);
  }

  async function file(request: Request, path: string): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed(['GET', 'HEAD']);
    const found = /^[\w./-]{1,300}$/.test(path) && !path.includes('..') ? await elements(path) : undefined;
    return found ?? failureResponse(new BookingError('not-found'));
  }

  return {
    has: (path) => path === managePath || path.startsWith(`${elementsPath}/`) || isOffer(path),
    answer,
    headersFor(request) {
      const { url, method } = request;
      const path = new URL(url).pathname.slice(parts.base.length);
      // Other sites load them too: modules, which browsers take from elsewhere only where that is allowed.
      if (path.startsWith(`${elementsPath}/`))
        return { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
      const isShared = (method === 'GET' || method === 'HEAD') && path !== managePath;
      const isFramed = framesOf(request, path) !== undefined;
      return {
        'Cache-Control': isShared ? 'private, no-cache' : 'private, no-store',
        // What can be booked is for everybody to find; whose booking it is, for nobody.
        'X-Robots-Tag': isShared && !isFramed ? 'all' : 'noindex, nofollow',
        // It knows no list of origins: in a frame it is the policy alone that says whose.
        ...(!isFramed && { 'X-Frame-Options': 'DENY' }),
        Vary: 'Accept-Language',
      };
    },
  };
}

/** `/anna`, `/anna/intro`. */
function isOffer(path: string): boolean {
  const [, owner = '', slug, ...more] = path.split('/');
  if (more.length > 0 || owner === 'v1') return false;
  return Slug.safeParse(owner).success && (slug === undefined || Slug.safeParse(slug).success);
}

function troublePage(visit: Visit, error: BookingError): Page {
  const { title, lead } = saidOf(error, visit.words);
  const { request, words } = visit;
  return pageOf(visit, {
    title,
    status: isBookingError(error) ? errorCodes[error.code] : 503,
    content: markup`<h1>${title}</h1>
<p>${lead}</p>
${error.code === 'not-found' ? '' : markup`<p><a class="button" href="${new URL(request.url).search || '?'}">${words.tryAgain}</a></p>`}`,
  });
}
