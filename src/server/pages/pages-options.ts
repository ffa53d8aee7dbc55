/** The pages that links lead to: an owner's, an event type's, and the one where a booking is managed. */
export interface PagesOptions {
  /**
   * What an owner is called, on the page that shows what can be booked there; `undefined` for one that does not exist. Asked by
   * every request.
   */
  readonly nameOf: (owner: string) => string | undefined | Promise<string | undefined>;
  /**
   * Answers the files of the published elements, by their path below `/booking-elements/`: `publishedElements()` of
   * `booking-elements/node`, or whatever serves `dist/cdn` where there is no file system. `undefined` for what is not there.
   */
  readonly elements: (path: string) => Response | undefined | Promise<Response | undefined>;
  /**
   * Whose pages may show `/{owner}` and `/{owner}/{event-type}` in a frame, by their address with `?frame`: `*` for anybody's, or
   * origins such as `https://shop.example`. Nobody's when missing; without `?frame`, and for `/manage`, nobody's ever.
   */
  readonly frames?: '*' | readonly string[];
}

/** Prefix of the published elements. */
export const elementsPath = '/booking-elements';

/** The script that keeps a frame as high as the page in it, below the elements. */
export const framePath = `${elementsPath}/booking-frame.js`;

/** The page that manage links lead to, with the booking and its token in the fragment. */
export const managePath = '/manage';
