import * as z from 'zod';
import type {
  SignInDeparture as DepartureType,
  SignInLink as LinkType,
  SignInSession as SessionType,
} from '../contract/sign-in-store.js';
import { Digest, Id, line } from './texts.js';

export type SignInLink = LinkType;
export type SignInDeparture = DepartureType;
export type SignInSession = SessionType;

/** A link that signs its host in once. Messages about it never hold values. */
export const SignInLink = z.object({
  id: Digest,
  hostId: Id,
  way: z.enum(['printed', 'mailed', 'offered']),
  expiresAt: z.int(),
}) satisfies z.ZodType<SignInLink>;

/** A browser that has left to sign in at a service. */
export const SignInDeparture = z.object({
  id: Digest,
  browserHash: Digest,
  to: line(2000),
  expiresAt: z.int(),
}) satisfies z.ZodType<SignInDeparture>;

/** A host who is signed in, in one browser. */
export const SignInSession = z.object({
  id: Digest,
  hostId: Id,
  expiresAt: z.int(),
}) satisfies z.ZodType<SignInSession>;
