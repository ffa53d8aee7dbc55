import * as z from 'zod';
import type { ConsentLevel as ConsentLevelType, Grant as GrantType } from '../contract/calendar-provider.js';
import { featuresOfLevel } from '../contract/connecting.js';
import { connectionEnds } from '../contract/connection-end.js';
import { notificationWays } from '../contract/notification.js';
import type {
  CalendarAddress as CalendarAddressType,
  CalendarSettings as CalendarSettingsType,
  Connection as ConnectionType,
  HostSettings as HostSettingsType,
  Owner as OwnerType,
} from '../contract/settings-store.js';
import { areDistinct, haveDistinctIds } from './distinct.js';
import { LocationSettings } from './location.js';
import { Schedule } from './schedule.js';
import { OwnerSlug } from './slug.js';
import { Email, Id, LanguageTag, line, WebAddress } from './texts.js';

export type Owner = OwnerType;
export type HostSettings = HostSettingsType;
export type CalendarSettings = CalendarSettingsType;
export type CalendarAddress = CalendarAddressType;
export type Connection = ConnectionType;
export type ConsentLevel = ConsentLevelType;
export type Grant = GrantType;

/** Whom a backend address names: a person, or a team. */
export const Owner = z.object({
  slug: OwnerSlug,
  name: line(200),
  hostIds: z.array(Id).max(500).refine(areDistinct, 'must differ from one another'),
}) satisfies z.ZodType<Owner>;

/** One calendar of one connection. Services choose its id, so only its length is ours to bound. */
export const CalendarAddress = z.object({
  connectionId: Id,
  calendarId: line(2000),
}) satisfies z.ZodType<CalendarAddress>;

/** Which calendars count. */
export const CalendarSettings = z.object({
  linked: z.exactOptional(CalendarAddress),
  conflicts: z.array(CalendarAddress).max(200),
  whenUnreadable: z.exactOptional(z.enum(['closed', 'last-known'])),
  sync: z.exactOptional(z.enum(['one-way', 'two-way'])),
}) satisfies z.ZodType<CalendarSettings>;

const Locations = z.array(LocationSettings).max(50).refine(haveDistinctIds, 'must have distinct ids');

/** A person whose time is booked. */
export const HostSettings = z.object({
  id: Id,
  name: line(200),
  email: z.exactOptional(Email),
  language: z.exactOptional(LanguageTag),
  notifiedBy: z.exactOptional(z.enum(notificationWays)),
  retentionDays: z.exactOptional(z.int().min(1).max(3650)),
  avatarUrl: z.exactOptional(WebAddress),
  schedule: Schedule,
  calendars: CalendarSettings,
  locations: Locations,
}) satisfies z.ZodType<HostSettings>;

const Secret = z.string().max(20_000);

/** Proof of a person's consent. Messages about it name fields and never hold values. */
export const Grant = z.object({
  account: z.exactOptional(line(500)),
  scopes: z.exactOptional(z.array(z.string().max(500)).max(200)),
  accessToken: z.exactOptional(Secret),
  accessTokenExpiresAt: z.exactOptional(z.number()),
  refreshToken: z.exactOptional(Secret),
  refreshTokenExpiresAt: z.exactOptional(z.number()),
  credentials: z.exactOptional(z.record(z.string().max(200), Secret)),
}) satisfies z.ZodType<Grant>;

/** How much a person is asked to allow. */
export const ConsentLevel = z.enum(
  Object.keys(featuresOfLevel) as [ConsentLevel, ...ConsentLevel[]],
) satisfies z.ZodType<ConsentLevel>;

/** An account at a provider. */
export const Connection = z.object({
  id: Id,
  hostId: Id,
  provider: line(100),
  account: line(500),
  status: z.enum(['active', 'needs-reconnect']),
  reason: z.exactOptional(z.enum(connectionEnds)),
  level: z.exactOptional(ConsentLevel),
  consent: z.exactOptional(line(100)),
  grant: Grant,
}) satisfies z.ZodType<Connection>;
