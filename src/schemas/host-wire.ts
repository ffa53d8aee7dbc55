import * as z from 'zod';
import { Agenda, DecideChangeRequest } from './agenda.js';
import { Booking, BookingRequest, CancelRequest } from './booking.js';
import {
  ClaimOutcome,
  ClaimRequest,
  ConnectBegun,
  ConnectionInfo,
  ConnectRequest,
  CredentialsRequest,
  ProviderInfo,
} from './connection.js';
import { DayQuestion, ExplainedDay } from './explained-day.js';
import {
  CalendarReading,
  ConfirmRequest,
  ConnectionCalendars,
  UnwrittenEvent,
  VersionedCalendarSettings,
} from './host-calendars.js';
import { ConferenceCheck, NotificationInfo, VersionedProfile } from './host-profile.js';
import { Holiday, HolidayCountry } from './holiday.js';
import { HostSlotQuery } from './host-slot-query.js';
import { SlotList } from './slot.js';
import { ListedEventType, VersionedEventType } from './listed-event-type.js';
import { WaitingGuest } from './waitlist.js';

/** Everything that travels between a host's page and a backend, by name. */
export const hostWireSchemas = {
  Agenda,
  Booking,
  BookingRequest,
  CalendarReadings: z.array(CalendarReading),
  CancelRequest,
  ClaimOutcome,
  ClaimRequest,
  ConferenceChecks: z.array(ConferenceCheck),
  ConfirmRequest,
  ConnectBegun,
  ConnectionCalendarsList: z.array(ConnectionCalendars),
  ConnectionInfos: z.array(ConnectionInfo),
  ConnectRequest,
  CredentialsRequest,
  DecideChangeRequest,
  DayQuestion,
  ExplainedDay,
  HolidayCountries: z.array(HolidayCountry),
  Holidays: z.array(Holiday),
  HostSlotQuery,
  NotificationInfo,
  ListedEventTypes: z.array(ListedEventType),
  ProviderInfos: z.array(ProviderInfo),
  SlotList,
  UnwrittenEvents: z.array(UnwrittenEvent),
  VersionedCalendarSettings,
  VersionedProfile,
  VersionedEventType,
  WaitingGuests: z.array(WaitingGuest),
} as const;

export type HostSchemaName = keyof typeof hostWireSchemas;
