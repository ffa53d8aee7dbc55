/**
 * How a video link comes about: `eligible` its place asks for one, and nobody has been asked yet · `requested` asked for,
 * and no answer yet · `pending` it is being made · `ready` here it is · `failed` it will not come.
 */
export const linkStates = ['eligible', 'requested', 'pending', 'ready', 'failed'] as const;

export type LinkState = (typeof linkStates)[number];

/**
 * What is heard of a link: `asked` a request is on its way, under a name of its own · `silent` its event says nothing of a
 * link · `making` it is being made · `made` it is there · `broken` it was not made, and may be asked for again ·
 * `hopeless` it was not made and will not be, or nobody waits for it any more.
 */
export const linkNews = ['asked', 'silent', 'making', 'made', 'broken', 'hopeless'] as const;

export type LinkNews = (typeof linkNews)[number];

/**
 * Every state, and what each piece of news makes of it. Calendars answer late and in any order, so no state is beyond
 * correction: a link that comes after all is a link, and one that is there stays until it is known to be gone.
 */
const transitions: Readonly<Record<LinkState, Readonly<Record<LinkNews, LinkState>>>> = {
  eligible: {
    asked: 'requested',
    silent: 'eligible',
    making: 'pending',
    made: 'ready',
    broken: 'eligible',
    hopeless: 'failed',
  },
  requested: {
    asked: 'requested',
    silent: 'requested',
    making: 'pending',
    made: 'ready',
    broken: 'eligible',
    hopeless: 'failed',
  },
  pending: {
    asked: 'requested',
    silent: 'pending',
    making: 'pending',
    made: 'ready',
    broken: 'eligible',
    hopeless: 'failed',
  },
  ready: {
    asked: 'requested',
    silent: 'ready',
    making: 'pending',
    made: 'ready',
    broken: 'eligible',
    hopeless: 'ready',
  },
  failed: {
    asked: 'requested',
    silent: 'failed',
    making: 'failed',
    made: 'ready',
    broken: 'failed',
    hopeless: 'failed',
  },
};

/** What becomes of a link at a piece of news. */
export function nextLinkState(state: LinkState, news: LinkNews): LinkState {
  return transitions[state][news];
}

/** Whether nothing more is to come: what is decided is looked at again only when the booking changes. */
export function isDecided(state: LinkState): boolean {
  return state === 'ready' || state === 'failed';
}
