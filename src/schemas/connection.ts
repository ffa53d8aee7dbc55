import * as z from 'zod';
import { credentialFields } from '../contract/calendar-provider.js';
import type { GrantCapabilities as GrantCapabilitiesType } from '../contract/calendar-provider.js';
import type { ConnectFailure, ConsentFeature } from '../contract/connecting.js';
import { connectFailures, consentFeatures } from '../contract/connecting.js';
import { connectionEnds } from '../contract/connection-end.js';
import { remedies } from '../contract/host-backend.js';
import type {
  ClaimOutcome as ClaimOutcomeType,
  ClaimRequest as ClaimRequestType,
  ConnectionInfo as ConnectionInfoType,
  ConnectRequest as ConnectRequestType,
  CredentialsRequest as CredentialsRequestType,
  ProviderInfo as ProviderInfoType,
  Remedy as RemedyType,
} from '../contract/host-backend.js';
import { Zone } from './moments.js';
import { ConsentLevel } from './settings.js';
import { Id, line, WebAddress } from './texts.js';

export type ClaimOutcome = ClaimOutcomeType;
export type ClaimRequest = ClaimRequestType;
export type ConnectionInfo = ConnectionInfoType;
export type ConnectRequest = ConnectRequestType;
export type CredentialsRequest = CredentialsRequestType;
export type GrantCapabilities = GrantCapabilitiesType;
export type ProviderInfo = ProviderInfoType;
export type Remedy = RemedyType;

/** What a host can do about what does not work. */
export const Remedy = z.enum(remedies) satisfies z.ZodType<Remedy>;

/** A calendar service that can be connected. */
export const ProviderInfo = z.object({
  id: Id,
  name: line(200),
  connect: z.enum(['oauth', 'credentials']),
  company: z.exactOptional(line(200)),
  application: z.exactOptional(
    z.object({ id: line(500), permissions: z.record(ConsentLevel, z.array(line(500)).max(100)) }),
  ),
  fields: z.exactOptional(z.array(z.enum(credentialFields))),
  services: z.exactOptional(
    z
      .array(
        z.object({
          name: line(200),
          server: z.exactOptional(line(2000)),
          needsAppPassword: z.exactOptional(z.boolean()),
          passwordUrl: z.exactOptional(WebAddress),
        }),
      )
      .max(100),
  ),
}) satisfies z.ZodType<ProviderInfo>;

/** A wish to connect. Whether the return address may be, only the server knows. */
export const ConnectRequest = z.object({
  provider: line(100),
  level: ConsentLevel,
  returnUrl: WebAddress,
  connectionId: z.exactOptional(Id),
  display: z.exactOptional(z.enum(['page', 'popup'])),
}) satisfies z.ZodType<ConnectRequest>;

/** What was begun. */
export const ConnectBegun = z.object({ ticket: z.string().max(200), url: WebAddress });

/** What opens an account. A password is taken as it is, white space and all. */
export const CredentialsRequest = z.object({
  provider: line(100),
  credentials: z.object({
    server: z.exactOptional(line(2000)),
    user: z.exactOptional(line(500)),
    password: z.exactOptional(z.string().min(1).max(1000)),
  }),
  zone: z.exactOptional(Zone),
  connectionId: z.exactOptional(Id),
}) satisfies z.ZodType<CredentialsRequest>;

/** Whose result is asked for. */
export const ClaimRequest = z.object({
  ticket: z.string().max(200),
  proof: z.exactOptional(z.string().max(200)),
}) satisfies z.ZodType<ClaimRequestType>;

/** What a grant allows. */
export const GrantCapabilities = z.object({
  listCalendars: z.boolean(),
  readBusy: z.boolean(),
  readEvents: z.boolean(),
  writeEvents: z.boolean(),
}) satisfies z.ZodType<GrantCapabilities>;

const Feature: z.ZodType<ConsentFeature> = z.enum(consentFeatures);
const Failure: z.ZodType<ConnectFailure> = z.enum(connectFailures);

/** A connection without its secret. */
export const ConnectionInfo = z.object({
  id: Id,
  provider: line(100),
  account: z.string().max(500),
  status: z.enum(['active', 'needs-reconnect']),
  reason: z.exactOptional(z.enum(connectionEnds)),
  level: z.exactOptional(ConsentLevel),
  capabilities: GrantCapabilities,
  missing: z.array(Feature),
}) satisfies z.ZodType<ConnectionInfo>;

/** What became of connecting. */
export const ClaimOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('connected'), connection: ConnectionInfo }),
  z.object({ outcome: z.literal('failed'), failure: Failure, remedy: Remedy }),
]) satisfies z.ZodType<ClaimOutcome>;
