import * as z from 'zod';
import { consentFailures } from '../contract/connecting.js';
import type { ConnectTicket as ConnectTicketType } from '../contract/connect-tickets.js';
import { ConsentLevel, Grant } from './settings.js';
import { Digest, Id, line, WebAddress } from './texts.js';

export type ConnectTicket = ConnectTicketType;

const Failure = z.enum(consentFailures);

/** Who is about to connect an account, and how far that is. Messages about it never hold values. */
export const ConnectTicket = z.object({
  id: Digest,
  hostId: Id,
  provider: line(100),
  level: ConsentLevel,
  returnUrl: WebAddress,
  display: z.enum(['page', 'popup']),
  connectionId: z.exactOptional(Id),
  expiresAt: z.int(),
  stateHash: z.exactOptional(Digest),
  progress: z.discriminatedUnion('step', [
    z.object({ step: z.literal('begun') }),
    z.object({
      step: z.literal('left'),
      browserHash: Digest,
      verifier: z.string().max(128),
      trouble: z.exactOptional(Failure),
    }),
    z.object({ step: z.literal('answered') }),
    z.object({
      step: z.literal('granted'),
      grant: Grant,
      proofHash: Digest,
      claiming: z.exactOptional(z.object({ keyHash: Digest, until: z.int() })),
    }),
    z.object({ step: z.literal('failed'), failure: Failure }),
    z.object({ step: z.literal('claimed'), keyHash: Digest, connectionId: Id }),
  ]),
}) satisfies z.ZodType<ConnectTicket>;
