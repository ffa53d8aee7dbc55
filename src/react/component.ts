import { createComponent } from '@lit/react';
import type { EventName } from '@lit/react';
import type { LitElement } from 'lit';
import react from 'react';

/** A class of events that an element tells. */
interface EventClass {
  readonly type: string;
  new (...args: never[]): Event;
}

/** Classes of events by the names that a React component gives their handlers. */
type EventClasses = Readonly<Record<string, EventClass>>;

/** What can be set on an element: its properties, not its methods, nor what Lit gives every element. */
type Settings<Element> = {
  [Name in keyof Omit<Element, keyof LitElement> as Element[Name] extends (...args: never[]) => unknown
    ? never
    : Name]?: Element[Name];
};

type Handlers<Events extends EventClasses> = {
  [Name in keyof Events]?: ((event: InstanceType<Events[Name]>) => void) | undefined;
};

/** A custom element as a component: its properties as props, its events as handlers, and its element as `ref`. */
export type ElementComponent<
  Element extends LitElement,
  Events extends EventClasses,
> = react.ForwardRefExoticComponent<
  Omit<react.HTMLAttributes<Element>, keyof Settings<Element> | keyof Events> &
    Settings<Element> &
    Handlers<Events> &
    react.RefAttributes<Element>
>;

/**
 * A React component that shows a custom element.
 *
 * @param tagName Its tag; whoever registers it does so elsewhere, and may do so later.
 * @param elementClass Its class.
 * @param events The classes of its events, by the names of their handlers: `{ onBookingConfirm: BookingConfirmEvent }`.
 */
export function component<Element extends LitElement, Events extends EventClasses>(
  tagName: string,
  elementClass: typeof LitElement & (new () => Element),
  events: Events,
): ElementComponent<Element, Events> {
  // Lit makes the properties of a class when its attributes are asked for, which the browser does when it is registered.
  // Before that nobody could tell them from attributes, and on a server it never is.
  Reflect.get(elementClass, 'observedAttributes');
  const names = Object.fromEntries(
    Object.entries(events).map(([handler, { type }]) => [handler, type as EventName]),
  ) as { [Name in keyof Events]: EventName<InstanceType<Events[Name]>> };
  const made: unknown = createComponent({ react, tagName, elementClass, events: names });
  // The same component, said more exactly: its own type would offer the methods of the element as props, too.
  return made as ElementComponent<Element, Events>;
}
