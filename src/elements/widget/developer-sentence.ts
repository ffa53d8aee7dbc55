import type { BookingError, WiringFault } from '../../contract/booking-error.js';
import { missingAttribute } from './missing-attribute.js';

/** How a widget is wired: what its page's developer wrote. */
export interface Wiring {
  readonly backendUrl: string;
  readonly eventType: string;
  /** Where the page comes from. */
  readonly origin: string;
}

/** What each widget's developer was told already. */
const told = new WeakMap<Element, Set<string>>();

/** Tells the page's developer, once of each thing. */
export function warnDeveloper(error: BookingError, widget: Element & Omit<Wiring, 'origin'>): void {
  const { backendUrl, eventType } = widget;
  const sentence = developerSentence(error, { backendUrl, eventType, origin: location.origin });
  const before = told.get(widget) ?? new Set();
  if (sentence === undefined || before.has(sentence)) return;
  told.set(widget, before.add(sentence));
  console.warn(`<booking-widget> ${sentence}`, widget);
}

/** What is wrong with the wiring, for the browser's console, in English; undefined where it is not at fault. */
export function developerSentence(
  error: BookingError,
  { backendUrl, eventType, origin }: Wiring,
): string | undefined {
  const { code, details } = error;
  const at = backendUrl === '' ? 'in the given backend' : `at ${backendUrl}`;
  const attribute = missingAttribute(error);
  if (attribute !== undefined)
    return `The attribute ${attribute} is missing. ${attribute === 'backend-url' ? 'Give the address of a booking server, or set the property backend.' : sentence(details.detail)}`;
  if (details.fault !== undefined) {
    const remedy = remedies[details.fault];
    return remedy && `${remedy(at, origin)}${details.detail === undefined ? '' : ` (${details.detail})`}`;
  }
  if (code === 'not-found')
    return `There is no event type "${eventType}" ${at}. Check the attribute event-type.`;
  if (code === 'origin-not-allowed')
    return `The booking server ${at} does not allow pages of ${origin}. Add this origin to its list.`;
  return undefined;
}

const remedies: Readonly<Record<WiringFault, ((at: string, origin: string) => string) | undefined>> = {
  unreachable: (at, origin) =>
    `No booking server can be reached ${at}. Check that it runs, that the address is right, and that it allows pages of ${origin} (CORS) and this page allows it (Content-Security-Policy, connect-src).`,
  timeout: (at) => `The booking server ${at} did not answer in time.`,
  'mixed-content': (at) =>
    `This page is https, and the booking server ${at} is not. Browsers block that: give it an https address.`,
  'not-a-backend': (at) =>
    `What answers ${at} is not a booking server. Check the attribute backend-url: it names an owner, like https://book.example/v1/anna.`,
  offline: undefined,
};

function sentence(text = ''): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
