import * as z from 'zod';
import type {
  ConferenceCheck as ConferenceCheckType,
  HostProfile as HostProfileType,
  NotificationInfo as NotificationInfoType,
} from '../contract/host-backend.js';
import { locationFaults } from '../contract/location.js';
import { notificationWays } from '../contract/notification.js';
import { Remedy } from './connection.js';
import { HostSettings } from './settings.js';
import { Id } from './texts.js';

export type ConferenceCheck = ConferenceCheckType;
export type HostProfile = HostProfileType;
export type NotificationInfo = NotificationInfoType;

/** What a host says of themselves. */
export const HostProfile = HostSettings.omit({ id: true, calendars: true }) satisfies z.ZodType<HostProfile>;

/** A profile, and the version that says so. */
export const VersionedProfile = z.object({ version: z.int().min(0), value: HostProfile });

/** How a host is told. */
export const NotificationInfo = z.object({
  ways: z.array(z.enum(notificationWays)).max(10),
  address: z.exactOptional(z.string().max(500)),
}) satisfies z.ZodType<NotificationInfo>;

/** Whether bookings can have a video link of one kind. */
export const ConferenceCheck = z.object({
  conference: z.string().max(100),
  name: z.exactOptional(z.string().max(100)),
  fault: z.exactOptional(z.enum(locationFaults)),
  remedy: z.exactOptional(Remedy),
  connectionId: z.exactOptional(Id),
  calendarId: z.exactOptional(z.string().max(2000)),
}) satisfies z.ZodType<ConferenceCheck>;
