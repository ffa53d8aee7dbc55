import type { Mail } from '../../../src/contract/mail.js';

/** An invitation as it is mailed to a guest. */
export const exampleMail: Mail = {
  id: 'booked:42',
  fromName: 'Anna Berg',
  to: { name: 'Gëorg Gast', email: 'guest@example.com' },
  replyTo: { name: 'Anna Berg', email: 'anna@example.org' },
  subject: 'Übermorgen um zehn: Kennenlernen',
  language: 'de-AT',
  text: 'Guten Tag,\n\nbis übermorgen.\n',
  html: '<p>Guten Tag,</p><p>bis übermorgen.</p>',
  thread: 'booking:42',
  calendar: {
    method: 'REQUEST',
    content: [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//example//booking//EN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:42@example.org',
      'DTSTAMP:20300101T000000Z',
      'DTSTART:20300107T090000Z',
      'DTEND:20300107T093000Z',
      'SUMMARY:Kennenlernen – ganz in Ruhe\\, mit Kaffee',
      'ORGANIZER:mailto:bookings@example.org',
      'ATTENDEE;RSVP=TRUE:mailto:guest@example.com',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  },
};

export const exampleSender = { name: 'Buchungen', email: 'bookings@example.org' };
