// Data taken from the description that Google publishes of its Calendar API, version 3 (discovery document, revision
// 20251028): the entries below are the document's own, unchanged and whole, one to a line, in the order of their names;
// what the stand-in does not serve is left out. Made anew by selecting the same entries from a newer document.
//
// Copyright Google LLC. Licensed under the Apache License, Version 2.0 (see LICENSE-Apache-2.0.txt and NOTICE beside
// this file, or https://www.apache.org/licenses/LICENSE-2.0). Changed: selected and wrapped as a TypeScript constant.

/** What a person can allow, by scope. */
// prettier-ignore
export const scopes: Readonly<Record<string, { readonly description: string }>> = {
  "https://www.googleapis.com/auth/calendar": {"description": "See, edit, share, and permanently delete all the calendars you can access using Google Calendar"},
  "https://www.googleapis.com/auth/calendar.acls": {"description": "See and change the sharing permissions of Google calendars you own"},
  "https://www.googleapis.com/auth/calendar.acls.readonly": {"description": "See the sharing permissions of Google calendars you own"},
  "https://www.googleapis.com/auth/calendar.app.created": {"description": "Make secondary Google calendars, and see, create, change, and delete events on them"},
  "https://www.googleapis.com/auth/calendar.calendarlist": {"description": "See, add, and remove Google calendars you’re subscribed to"},
  "https://www.googleapis.com/auth/calendar.calendarlist.readonly": {"description": "See the list of Google calendars you’re subscribed to"},
  "https://www.googleapis.com/auth/calendar.calendars": {"description": "See and change the properties of Google calendars you have access to, and create secondary calendars"},
  "https://www.googleapis.com/auth/calendar.calendars.readonly": {"description": "See the title, description, default time zone, and other properties of Google calendars you have access to"},
  "https://www.googleapis.com/auth/calendar.events": {"description": "View and edit events on all your calendars"},
  "https://www.googleapis.com/auth/calendar.events.freebusy": {"description": "See the availability on Google calendars you have access to"},
  "https://www.googleapis.com/auth/calendar.events.owned": {"description": "See, create, change, and delete events on Google calendars you own"},
  "https://www.googleapis.com/auth/calendar.events.owned.readonly": {"description": "See the events on Google calendars you own"},
  "https://www.googleapis.com/auth/calendar.events.public.readonly": {"description": "See the events on public calendars"},
  "https://www.googleapis.com/auth/calendar.events.readonly": {"description": "View events on all your calendars"},
  "https://www.googleapis.com/auth/calendar.freebusy": {"description": "View your availability in your calendars"},
  "https://www.googleapis.com/auth/calendar.readonly": {"description": "See and download any calendar you can access using your Google Calendar"},
  "https://www.googleapis.com/auth/calendar.settings.readonly": {"description": "View your Calendar settings"},
};
