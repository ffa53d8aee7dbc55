import type { HostEventType } from '../../contract/host-backend.js';
import type { NotificationWay } from '../../contract/notification.js';
import { noticeUnits, unitOf } from '../schedule-editor/whole-number.js';
import type { NoticeUnit } from '../schedule-editor/whole-number.js';

/** How long before its start somebody can be reminded, in minutes, and how often. */
export const reminderBounds = { least: 5, most: 40_320, count: 5 } as const;

/** What most people want, in minutes. */
export const suggestedReminders = [1440, 60] as const;

/** How long before, as a person says it. */
export interface ReminderLength {
  readonly count: number;
  readonly unit: NoticeUnit;
}

/** A number of minutes in the largest unit in which it is a whole number. */
export function reminderLength(minutes: number): ReminderLength {
  const unit = unitOf(minutes);
  return { count: minutes / noticeUnits[unit], unit };
}

/** The least and the most that can be asked for in a unit. */
export function reminderRange(unit: NoticeUnit): { readonly least: number; readonly most: number } {
  const { least, most } = reminderBounds;
  return { least: Math.ceil(least / noticeUnits[unit]), most: Math.floor(most / noticeUnits[unit]) };
}

export function isReminder(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= reminderBounds.least && minutes <= reminderBounds.most;
}

/** The same event type with one reminder more, the first to come first; as it is where that cannot be. */
export function withReminder(eventType: HostEventType, minutes: number): HostEventType {
  const { remindBeforeMinutes: before = [] } = eventType;
  if (!isReminder(minutes) || before.includes(minutes) || before.length >= reminderBounds.count)
    return eventType;
  return { ...eventType, remindBeforeMinutes: [...before, minutes].sort((a, b) => b - a) };
}

/** The same event type with one reminder less. */
export function withoutReminder(
  { remindBeforeMinutes: before = [], ...rest }: HostEventType,
  minutes: number,
): HostEventType {
  const left = before.filter((one) => one !== minutes);
  return { ...rest, ...(left.length > 0 && { remindBeforeMinutes: left }) };
}

/** Whether a server that tells in these ways can remind anybody; where nobody knows them, nothing speaks against it. */
export function canRemind(ways: readonly NotificationWay[] | undefined): boolean {
  return ways === undefined || ways.includes('ours');
}
