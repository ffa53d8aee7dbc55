import * as z from 'zod';
import { eventVisibilities } from '../contract/calendar-adapter.js';
import { templateFault, templateParts } from '../contract/event-template.js';
import type {
  CalendarEventSettings as CalendarEventSettingsType,
  QuestionSettings,
} from '../contract/settings-store.js';
import { areDistinct } from './distinct.js';
import { line, prose } from './texts.js';

export type CalendarEventSettings = CalendarEventSettingsType;

/** Says what is wrong with a template in its own words. */
function isTemplate(text: string, context: z.RefinementCtx): void {
  const message = templateFault(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
}

/** A title has one line, and goes wherever the calendar is shown. */
function hasOneLine(title: string): boolean {
  return !templateParts(title).some(
    (part) => 'placeholder' in part && ['answers', 'manageLink'].includes(part.placeholder),
  );
}

const Color = z
  .string()
  .max(7, { abort: true })
  .refine((text) => /^#[0-9a-f]{6}$/i.test(text), 'must be a colour such as #5484ed');

/** What bookings look like in the calendar. */
export const CalendarEventSettings = z.object({
  title: z.exactOptional(
    line(300)
      .superRefine(isTemplate)
      .refine(hasOneLine, 'must not hold {answers} or {manageLink}: they are for the description'),
  ),
  description: z.exactOptional(prose(5000).superRefine(isTemplate)),
  visibility: z.exactOptional(z.enum(eventVisibilities)),
  remindersMinutes: z.exactOptional(
    z
      .array(z.int().min(0).max(40_320))
      .max(5)
      .refine((minutes) => areDistinct(minutes), 'must differ from one another'),
  ),
  color: z.exactOptional(Color),
}) satisfies z.ZodType<CalendarEventSettings>;

/** Whether each answer that a text names is one to a question whose answers may leave the house. */
export function namesAnswersThatMayLeave(
  text: string | undefined,
  questions: readonly Pick<QuestionSettings, 'id' | 'inCalendarEvent'>[] = [],
): boolean {
  const leaving = new Set(questions.filter(({ inCalendarEvent }) => inCalendarEvent).map(({ id }) => id));
  return templateParts(text ?? '').every((part) => !('answerTo' in part) || leaving.has(part.answerTo));
}
