import { invalid } from '../http/errors.js';
import { isJsonObject, objectAt, objectsAt, textAt, type JsonObject } from '../http/json.js';

/** Properties that are kept as sent, after a look at their values. */
const KEPT = [
  'summary',
  'description',
  'location',
  'colorId',
  'visibility',
  'transparency',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'anyoneCanAddSelf',
  'privateCopy',
  'reminders',
  'source',
  'extendedProperties',
  'attachments',
  'eventType',
  'outOfOfficeProperties',
  'focusTimeProperties',
  'workingLocationProperties',
  'birthdayProperties',
] as const;

/** Values that say what would be so anyway; Google leaves them out of its answers. */
const DEFAULTS: Readonly<Record<string, string | boolean>> = {
  visibility: 'default',
  transparency: 'opaque',
  guestsCanInviteOthers: true,
  guestsCanModify: false,
  guestsCanSeeOtherGuests: true,
  anyoneCanAddSelf: false,
  privateCopy: false,
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  visibility: ['default', 'public', 'private', 'confidential'],
  transparency: ['opaque', 'transparent'],
};

/** What all copies of an event have alike and only its organizer may change. */
export const SHARED_FIELDS = [
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'anyoneCanAddSelf',
];

/** Reads the plain properties of an event. */
export function readFields(event: JsonObject): JsonObject {
  const fields: JsonObject = {};
  for (const name of KEPT) {
    const value = event[name];
    if (value === undefined || value === null || value === DEFAULTS[name]) continue;
    const choices = CHOICES[name];
    if (choices && !(typeof value === 'string' && choices.includes(value))) {
      throw invalid(`Invalid value for: ${JSON.stringify(value)} is not a valid value`);
    }
    fields[name] = value;
  }
  fields.eventType ??= 'default';
  fields.reminders = readReminders(objectAt(event, 'reminders'));
  checkSource(objectAt(event, 'source'));
  if (isJsonObject(event.extendedProperties))
    fields.extendedProperties = cutProperties(event.extendedProperties);
  return fields;
}

function readReminders(reminders: JsonObject): JsonObject {
  const overrides = objectsAt(reminders, 'overrides');
  if (overrides.length === 0) return { useDefault: reminders.useDefault !== false };
  if (reminders.useDefault === true) {
    throw invalid(
      'Cannot specify both default reminders and overrides at the same time.',
      'cannotUseDefaultRemindersAndSpecifyOverride',
    );
  }
  const valid = overrides.every(({ method, minutes }) => {
    return (
      (method === 'email' || method === 'popup') &&
      typeof minutes === 'number' &&
      minutes >= 0 &&
      minutes <= 40_320
    );
  });
  if (overrides.length > 5 || !valid) throw invalid('Invalid reminders.');
  return { useDefault: false, overrides };
}

function checkSource(source: JsonObject): void {
  const url = textAt(source, 'url');
  if (url !== undefined && !/^https?:\/\//i.test(url)) throw invalid('Invalid source URL.');
}

/** A key over 44 characters is dropped in silence, a value over 1024 is cut: the extended properties guide. */
function cutProperties(properties: JsonObject): JsonObject {
  const kept: [string, JsonObject][] = [];
  for (const side of ['private', 'shared']) {
    const entries = Object.entries(objectAt(properties, side))
      .filter(([key]) => key.length <= 44)
      .map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, 1024) : value] as const);
    if (entries.length > 0) kept.push([side, Object.fromEntries(entries)]);
  }
  return Object.fromEntries(kept);
}
