import * as z from 'zod';

/** Slugs an owner cannot have, because the wire's own paths stand there, or pages of the server's. */
export const reservedOwnerSlugs: readonly string[] = [
  'connect',
  'booking-elements',
  'health',
  'host',
  'manage',
  'notifications',
  'settings',
  'sign-in',
  'sign-out',
  'tasks',
  'v1',
];

/** A name in an address, as settings may choose it: lower-case letters, digits and single hyphens, at most 100. */
export const Slug = z
  .string()
  .max(100, { abort: true })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as intro-call');

/** The slug of an owner. */
export const OwnerSlug = Slug.refine((slug) => !reservedOwnerSlugs.includes(slug), 'is a reserved name');
