import type { Schedule } from '../../../src/contract/schedule.js';
import { ValueChangeEvent } from '../../../src/elements/host/settings-events.js';

/** What stands in for the editor of hours: it holds what it is given, and says what it is told to. */
export class HoursStub extends HTMLElement {
  value: { readonly schedule?: Schedule } = {};
  parts: readonly string[] | undefined;
  isValid = true;

  checkValidity(): boolean {
    return this.isValid;
  }

  reportValidity(): boolean {
    return this.isValid;
  }

  async reveal({ field }: { readonly field?: string }): Promise<boolean> {
    this.dataset['revealed'] = field ?? '';
    return true;
  }

  say(schedule: Schedule): void {
    this.value = { schedule };
    this.dispatchEvent(new ValueChangeEvent(this.value));
  }
}

if (!customElements.get('booking-schedule-editor'))
  customElements.define('booking-schedule-editor', HoursStub);
