import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/elements/schedule-editor/define.js';
import type { BookingScheduleEditor } from '../../../src/elements/schedule-editor/schedule-editor.js';
import { scheduleBackend } from './schedule-backend.js';
import type { Plan } from './schedule-backend.js';

/** Lets answers come and what they change be shown. */
export async function settled(editor: BookingScheduleEditor): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await editor.updateComplete;
  }
}

export async function show(template: TemplateResult): Promise<BookingScheduleEditor> {
  const editor = await fixture<BookingScheduleEditor>(template);
  await settled(editor);
  return editor;
}

/** An editor over a backend: of the profile, or of an event type. */
export async function open(plan: Plan = {}, eventType = '', language = 'en-GB') {
  const world = scheduleBackend(plan);
  const editor = await show(
    html`<booking-schedule-editor
      language=${language}
      event-type=${eventType}
      .backend=${world.backend}
    ></booking-schedule-editor>`,
  );
  return { ...world, editor };
}

const clean = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What stands in the editor, and a person’s hands on it. */
export function handsOn(editor: BookingScheduleEditor) {
  const root = editor.shadowRoot!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  };
  const button = (name: string) => {
    const found = all('button').find(
      (one) => (one.getAttribute('aria-label') ?? clean(one.textContent)) === name,
    );
    if (!found) throw new Error(`There is no button ${name}`);
    return found;
  };
  const labelled = (name: string) => {
    const found = all('label').find((one) => clean(one.textContent).startsWith(name));
    const control = found instanceof HTMLLabelElement ? found.control : null;
    if (!control) throw new Error(`Nothing is labelled ${name}`);
    return control as HTMLInputElement;
  };
  const at = (path: string) => find(`[data-path="${path}"]`) as HTMLInputElement;
  return {
    all,
    find,
    button,
    labelled,
    at,
    text: () => clean(root.textContent),
    focused: () => root.activeElement as HTMLElement | null,
    async click(name: string) {
      button(name).click();
      await settled(editor);
    },
    async tick(name: string) {
      labelled(name).click();
      await settled(editor);
    },
    async write(control: HTMLInputElement | string, value: string) {
      const field = typeof control === 'string' ? at(control) : control;
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(editor);
    },
    async choose(select: string, value: string) {
      const field = find(select) as HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(editor);
    },
    async clickDate(date: string) {
      find(`button[data-date="${date}"]`).click();
      await settled(editor);
    },
    /** What is wrong with a field, as it is heard there. */
    faultAt(path: string): string {
      const field = at(path);
      if (field.getAttribute('aria-invalid') !== 'true') return '';
      return (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => root.getElementById(id))
        .filter((one) => one && !one.hidden && one.classList.contains('fault'))
        .map((one) => clean(one!.textContent))
        .join(' ');
    },
  };
}
