import { isCapabilities } from '../../client/further-guards.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { EventType } from '../../contract/event-type.js';
import type { Slot } from '../../contract/slot.js';
import { codeOf, jsonOf, memberOf, textAt } from './exchange.js';
import type { Received } from './exchange.js';
import { requestTo } from './examination.js';
import { NoAnswer } from './line.js';
import type { Line } from './line.js';

/** What is there to be examined. */
export interface Surroundings {
  readonly capabilities: Capabilities | undefined;
  readonly eventType: EventType;
  readonly slot: Slot;
}

/** The examination cannot begin; the message says what to do. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

const day = 86_400_000;
/** Of a menu, so many event types are looked at. */
const atMost = 20;

/**
 * Looks what is there: whether it is a backend, what it offers, an event type for one guest at a time, and a free time.
 *
 * @throws Unusable where there is nothing to examine
 */
export async function lookAround(
  { line, base, now }: { readonly line: Line; readonly base: string; readonly now: () => number },
  wanted: string | undefined,
): Promise<Surroundings> {
  const ask = async (path: string): Promise<Received> => {
    try {
      return await line.send(requestTo(base, path, {}));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      throw new Unusable(
        `${base} does not answer. ${error.message}. Start the backend, or look at the address`,
      );
    }
  };
  const first = await ask('/capabilities');
  if (first.status >= 300 && first.status < 400)
    throw new Unusable(
      `It redirects to ${first.headers['location'] ?? 'somewhere else'}: name the address that answers itself`,
    );
  const said = jsonOf(first);
  const capabilities = first.status === 200 && isCapabilities(said) ? said : undefined;

  const slugs = wanted === undefined ? menuOf(await ask('/event-types'), base) : [wanted];
  const refused: string[] = [];
  for (const slug of slugs.slice(0, atMost)) {
    const answer = await ask(`/event-types/${encodeURIComponent(slug)}`);
    const eventType = jsonOf(answer);
    const reason = whyNot(slug, answer, eventType);
    if (reason !== undefined) {
      refused.push(reason);
      continue;
    }
    const range = { start: new Date(now()).toISOString(), end: new Date(now() + 60 * day).toISOString() };
    const times = await ask(
      `/event-types/${encodeURIComponent(slug)}/slots?${new URLSearchParams(range).toString()}`,
    );
    const slots = memberOf(jsonOf(times), 'slots');
    const found = Array.isArray(slots) ? (slots as readonly Slot[]) : [];
    const slot = found[Math.floor(found.length / 2)];
    if (times.status !== 200 || !Array.isArray(slots))
      refused.push(`Its free times cannot be read: ${describe(times)}`);
    else if (slot === undefined || typeof slot.start !== 'string')
      refused.push(
        `"${slug}" has no free times in the next 60 days: give it some, or name another with --event-type`,
      );
    else return { capabilities, eventType: withWhatIsNeeded(eventType as EventType), slot };
  }
  throw new Unusable(refused.join('. ') || 'Its menu is empty: name an event type with --event-type');
}

function menuOf(answer: Received, base: string): readonly string[] {
  const menu = jsonOf(answer);
  if (answer.status === 200 && Array.isArray(menu))
    return menu.flatMap((line: unknown) => textAt(line, 'slug') ?? []);
  if (codeOf(answer) === 'not-found')
    throw new Unusable(
      'It has no menu of services, or no such owner: name an event type with --event-type, or look at the address',
    );
  throw new Unusable(
    `${base} answers, but not as a backend: ${describe(answer)}. The address is an owner's, such as https://book.example/v1/anna`,
  );
}

function whyNot(slug: string, answer: Received, eventType: unknown): string | undefined {
  if (codeOf(answer) === 'not-found') return `There is no event type "${slug}": name one with --event-type`;
  if (answer.status !== 200 || typeof memberOf(eventType, 'slug') !== 'string')
    return `The event type "${slug}" cannot be read: ${describe(answer)}`;
  if (Number(memberOf(eventType, 'seats') ?? 1) > 1 || memberOf(eventType, 'hosts') !== undefined)
    return `"${slug}" is for several guests or hosts at a time: name one of a single host for a single guest with --event-type`;
  return undefined;
}

/** What a broken answer lacks does not keep the rest from being examined. */
function withWhatIsNeeded(eventType: EventType): EventType {
  const questions: unknown = eventType.questions;
  return { ...eventType, questions: Array.isArray(questions) ? eventType.questions : [] };
}

function describe({ status, headers, body }: Received): string {
  return `HTTP ${status}, ${headers['content-type'] ?? 'no Content-Type'}${body === '' ? '' : `, ${body.slice(0, 80)}`}`;
}
