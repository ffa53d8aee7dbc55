import type { LinkOutcome } from '../../contract/index.js';

/** Longer than any address that leads to a meeting. */
const longest = 2000;

/**
 * What a maker has answered, if it is an outcome at all: whatever stands in it may end in a mail and in a page.
 *
 * @throws TypeError which does not repeat the answer.
 */
export function readLinkOutcome(answer: unknown): LinkOutcome {
  const { state, url, afterSeconds } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  switch (state) {
    case 'ready':
      return { state, url: readUrl(url) };
    case 'pending':
      return typeof afterSeconds === 'number' && afterSeconds > 0 ? { state, afterSeconds } : { state };
    case 'failed':
      return { state };
    default:
      throw new TypeError('The maker of links has answered something that is no outcome');
  }
}

function readUrl(url: unknown): string {
  const read =
    typeof url === 'string' && url.length <= longest && URL.canParse(url) ? new URL(url) : undefined;
  if (read?.protocol !== 'https:') throw new TypeError('The maker of links has answered no https address');
  return read.href;
}
