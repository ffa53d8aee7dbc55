import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import type * as contract from '../../src/contract/index.js';
import * as schemas from '../../src/schemas/index.js';

/** A type whose parts are read-only at every depth, so that only what it says is compared. */
type Frozen<Type> = unknown extends Type
  ? Type
  : Type extends object
    ? { readonly [Key in keyof Type]: Frozen<Type[Key]> }
    : Type;

/** `true` when two types are the same: neither lacks a field, an optional one included. */
// Conditional types that wait for their T are assignable only when what they compare with is identical.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
type Same<A, B> =
  (<T>() => T extends Frozen<A> ? 1 : 2) extends <T>() => T extends Frozen<B> ? 1 : 2 ? true : false;
/* eslint-enable */

/** The contract's types that travel or are stored. */
interface Types {
  Agenda: contract.Agenda;
  AgendaBooking: contract.AgendaBooking;
  AgendaCalendar: contract.AgendaCalendar;
  AgendaEvent: contract.AgendaEvent;
  Answer: contract.Answer;
  Answers: contract.Answers;
  BookedLocation: contract.BookedLocation;
  Booking: contract.Booking;
  BookingContext: contract.BookingContext;
  BookingRequest: contract.BookingRequest;
  BookingWindow: contract.BookingWindow;
  Calendar: contract.Calendar;
  CalendarAddress: contract.CalendarAddress;
  CalendarEvent: contract.CalendarEvent;
  CalendarEventSettings: contract.CalendarEventSettings;
  CalendarReading: contract.CalendarReading;
  CalendarSettings: contract.CalendarSettings;
  CancelRequest: contract.CancelRequest;
  Capabilities: contract.Capabilities;
  ChangedEvent: contract.ChangedEvent;
  ChangesAnswer: contract.ChangesAnswer;
  ClaimOutcome: contract.ClaimOutcome;
  ClaimRequest: contract.ClaimRequest;
  Conference: contract.Conference;
  ConferenceCheck: contract.ConferenceCheck;
  NotificationInfo: contract.NotificationInfo;
  ConfirmRequest: contract.ConfirmRequest;
  Connection: contract.Connection;
  ConnectionCalendars: contract.ConnectionCalendars;
  ConnectionInfo: contract.ConnectionInfo;
  ConnectRequest: contract.ConnectRequest;
  CredentialsRequest: contract.CredentialsRequest;
  ConnectTicket: contract.ConnectTicket;
  ConsentLevel: contract.ConsentLevel;
  DayStretch: contract.DayStretch;
  DayQuestion: contract.DayQuestion;
  DayLayer: contract.DayLayer;
  DecideChangeRequest: contract.DecideChangeRequest;
  EventType: contract.EventType;
  EventTypeHost: contract.EventTypeHost;
  EventTypeSettings: contract.EventTypeSettings;
  EventTypeSummary: contract.EventTypeSummary;
  EventTypeTranslation: contract.EventTypeTranslation;
  ExplainedStart: contract.ExplainedStart;
  ExplainedDay: contract.ExplainedDay;
  FieldFault: contract.FieldFault;
  FollowingChannel: contract.FollowingChannel;
  Grant: contract.Grant;
  GrantCapabilities: contract.GrantCapabilities;
  Guest: contract.Guest;
  Hold: contract.Hold;
  HoldRequest: contract.HoldRequest;
  HostAbsence: contract.HostAbsence;
  Holiday: contract.Holiday;
  HolidayCountry: contract.HolidayCountry;
  HolidayQuestion: contract.HolidayQuestion;
  HostCalendar: contract.HostCalendar;
  HostChoice: contract.HostChoice;
  HostProfile: contract.HostProfile;
  HostEventType: contract.HostEventType;
  HostRange: contract.HostRange;
  HostSettings: contract.HostSettings;
  HostSlotQuery: contract.HostSlotQuery;
  InvitedPerson: contract.InvitedPerson;
  ListedEventType: contract.ListedEventType;
  Location: contract.Location;
  LocationSettings: contract.LocationSettings;
  LocationTranslation: contract.LocationTranslation;
  Owner: contract.Owner;
  Problem: contract.Problem;
  ProviderInfo: contract.ProviderInfo;
  PublicHost: contract.PublicHost;
  Question: contract.Question;
  QuestionSettings: contract.QuestionSettings;
  QuestionTranslation: contract.QuestionTranslation;
  Remedy: contract.Remedy;
  RescheduleRequest: contract.RescheduleRequest;
  Schedule: contract.Schedule;
  SettingsDraft: contract.SettingsDraft;
  OfferAnswer: contract.OfferAnswer;
  SeriesBooking: contract.SeriesBooking;
  SeriesQuery: contract.SeriesQuery;
  SeriesRequest: contract.SeriesRequest;
  SeriesTime: contract.SeriesTime;
  SeriesTimes: contract.SeriesTimes;
  TimeOffer: contract.TimeOffer;
  WaitingGuest: contract.WaitingGuest;
  WaitlistEntry: contract.WaitlistEntry;
  WaitlistRequest: contract.WaitlistRequest;
  SignInDeparture: contract.SignInDeparture;
  SignInLink: contract.SignInLink;
  SignInSession: contract.SignInSession;
  Slot: contract.Slot;
  SlotList: contract.SlotList;
  SlotQuery: contract.SlotQuery;
  SummaryTranslation: contract.SummaryTranslation;
  UnwrittenEvent: contract.UnwrittenEvent;
  WallWindow: contract.WallWindow;
  Webhook: contract.Webhook;
  WebhookPayload: contract.WebhookPayload;
}

// Each line compiles only while schema and type say the same.
const agreeing: { [Name in keyof Types]: Same<z.output<(typeof schemas)[Name]>, Types[Name]> } = {
  Agenda: true,
  AgendaBooking: true,
  AgendaCalendar: true,
  AgendaEvent: true,
  Answer: true,
  Answers: true,
  BookedLocation: true,
  Booking: true,
  BookingContext: true,
  BookingRequest: true,
  BookingWindow: true,
  Calendar: true,
  CalendarAddress: true,
  CalendarEvent: true,
  CalendarEventSettings: true,
  CalendarReading: true,
  CalendarSettings: true,
  CancelRequest: true,
  Capabilities: true,
  ChangedEvent: true,
  ChangesAnswer: true,
  ClaimOutcome: true,
  ClaimRequest: true,
  Conference: true,
  ConferenceCheck: true,
  NotificationInfo: true,
  ConfirmRequest: true,
  Connection: true,
  ConnectionCalendars: true,
  ConnectionInfo: true,
  ConnectRequest: true,
  CredentialsRequest: true,
  ConnectTicket: true,
  ConsentLevel: true,
  DayStretch: true,
  DayQuestion: true,
  DayLayer: true,
  DecideChangeRequest: true,
  EventType: true,
  EventTypeHost: true,
  EventTypeSettings: true,
  EventTypeSummary: true,
  EventTypeTranslation: true,
  ExplainedStart: true,
  ExplainedDay: true,
  FieldFault: true,
  FollowingChannel: true,
  Grant: true,
  GrantCapabilities: true,
  Guest: true,
  Hold: true,
  HoldRequest: true,
  HostAbsence: true,
  Holiday: true,
  HolidayCountry: true,
  HolidayQuestion: true,
  HostCalendar: true,
  HostChoice: true,
  HostProfile: true,
  HostEventType: true,
  HostRange: true,
  HostSettings: true,
  HostSlotQuery: true,
  InvitedPerson: true,
  ListedEventType: true,
  Location: true,
  LocationSettings: true,
  LocationTranslation: true,
  Owner: true,
  Problem: true,
  ProviderInfo: true,
  PublicHost: true,
  Question: true,
  QuestionSettings: true,
  QuestionTranslation: true,
  Remedy: true,
  RescheduleRequest: true,
  Schedule: true,
  SettingsDraft: true,
  OfferAnswer: true,
  SeriesBooking: true,
  SeriesQuery: true,
  SeriesRequest: true,
  SeriesTime: true,
  SeriesTimes: true,
  TimeOffer: true,
  WaitingGuest: true,
  WaitlistEntry: true,
  WaitlistRequest: true,
  SignInDeparture: true,
  SignInLink: true,
  SignInSession: true,
  Slot: true,
  SlotList: true,
  SlotQuery: true,
  SummaryTranslation: true,
  UnwrittenEvent: true,
  WallWindow: true,
  Webhook: true,
  WebhookPayload: true,
};

// The comparison itself can fail: a missing optional field, a field too many, undefined where a field may be absent.
interface Pattern {
  readonly a: string;
  readonly b?: number;
}
const differing: [
  Same<{ a: string }, Pattern>,
  Same<{ a: string; b?: number; c?: string }, Pattern>,
  Same<{ a: string; b?: number | undefined }, Pattern>,
  Same<{ a: string; b: number }, Pattern>,
] = [false, false, false, false];

describe('schemas and the types of the contract', () => {
  it('agree in both directions, field by field', () => {
    assert.ok(Object.values(agreeing).every(Boolean));
    assert.ok(!differing.some(Boolean));
  });

  it('leave no schema uncompared', () => {
    const compositions = [
      'BookingConfig',
      'ConnectBegun',
      'EventTypeSummaries',
      'OwnerSlug',
      'Questions',
      'Slug',
      'VersionedCalendarSettings',
      'VersionedProfile',
      'VersionedEventType',
    ];
    const exported = Object.entries(schemas).filter(([, value]) => value instanceof z.ZodType);
    assert.deepEqual(
      exported.map(([name]) => name).sort(),
      [...Object.keys(agreeing), ...compositions].sort(),
    );
  });

  it('share their names: one import brings both', () => {
    const guest: schemas.Guest = schemas.Guest.parse({ name: 'Ada', email: 'ada@example.com' });
    assert.equal(guest.name, 'Ada');
  });
});
