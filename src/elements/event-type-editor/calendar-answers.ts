import { templateParts } from '../../contract/event-template.js';
import type { HostEventType } from '../../contract/host-backend.js';

/** The answers that the texts of a calendar event name and that may not stand there: the ids of their questions. */
export function answersOutOfPlace({
  calendarEvent,
  questions = [],
}: Pick<HostEventType, 'calendarEvent' | 'questions'>): readonly string[] {
  const leaving = new Set(questions.filter(({ inCalendarEvent }) => inCalendarEvent).map(({ id }) => id));
  const named = [calendarEvent?.title, calendarEvent?.description].flatMap((text) =>
    templateParts(text ?? '').flatMap((part) => ('answerTo' in part ? [part.answerTo] : [])),
  );
  return [...new Set(named)].filter((id) => !leaving.has(id));
}

/** The same event type, whose calendar events name these answers no more. */
export function withoutAnswers(eventType: HostEventType, ids: readonly string[]): HostEventType {
  if (!eventType.calendarEvent) return eventType;
  const { title, description, ...rest } = eventType.calendarEvent;
  const left = { title: cut(title, ids)?.trim(), description: cut(description, ids) };
  return {
    ...eventType,
    calendarEvent: {
      ...rest,
      ...(left.title && { title: left.title }),
      ...(left.description && { description: left.description }),
    },
  };
}

function cut(text: string | undefined, ids: readonly string[]): string | undefined {
  return ids.reduce((rest, id) => rest?.split(`{answer:${id}}`).join(''), text);
}
