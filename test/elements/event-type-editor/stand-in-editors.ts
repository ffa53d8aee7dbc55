import { waitUntil } from '@open-wc/testing';
import { ValueChangeEvent } from '../../../src/elements/host/settings-events.js';
import type { LocationSettings } from '../../../src/contract/index.js';
import type { ScheduleTerms } from '../../../src/elements/schedule-editor/schedule-terms.js';

/** As much of an editor of places or hours as the form around it needs. */
abstract class StandIn<Value> extends HTMLElement {
  value: Value | undefined;
  fallback: unknown;
  checks: unknown;
  lookup: unknown;
  isValid = true;
  isReported = false;
  revealed: string | undefined;

  connectedCallback(): void {
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', this.localName);
  }

  /** What a person does in it. */
  choose(value: Value): void {
    this.value = value;
    this.dispatchEvent(new ValueChangeEvent(value));
  }

  checkValidity(): boolean {
    return this.isValid;
  }

  reportValidity(): boolean {
    this.isReported = true;
    this.focus();
    return this.isValid;
  }

  async reveal({ field, id }: { readonly field?: string; readonly id?: string }): Promise<boolean> {
    this.revealed = [field, id].filter(Boolean).join(' of ');
    this.focus();
    return true;
  }
}

export class StandInLocations extends StandIn<readonly LocationSettings[] | undefined> {}
export class StandInSchedule extends StandIn<ScheduleTerms> {}

customElements.define('booking-location-editor', StandInLocations);
customElements.define('booking-schedule-editor', StandInSchedule);

/** The stand-in of a kind inside an element. */
export async function standIn<Kind extends HTMLElement>(root: Element, kind: new () => Kind): Promise<Kind> {
  const found = () =>
    [...(root.shadowRoot?.querySelectorAll('*') ?? [])].find((one): one is Kind => one instanceof kind);
  await waitUntil(() => found(), `there is no ${kind.name}`, { timeout: 4000 });
  return found()!;
}
