import { pageResponse } from '../page.js';
import { readForm } from '../read-form.js';
import { ledTo } from './door.js';
import type { Answering } from './door.js';
import { notHere } from './not-here.js';
import { settingsPage } from './settings-page.js';
import { settingsPath, signInPath } from './sign-in-options.js';

/** The settings of whoever is signed in; all others sign in first. */
export const showSettings: Answering = async ({ parts, sessions }, request, texts) => {
  const { base, elementsUrl, bookingPageOf, supportUrl } = parts;
  if (elementsUrl === undefined) return notHere();
  const host = await sessions.hostOf(request);
  const { search } = new URL(request.url);
  const here = `${base}${settingsPath}`;
  if (!host) return ledTo(`${base}${signInPath}?to=${encodeURIComponent(`${here}${search}`)}`);
  const bookingPage = await bookingPageOf?.(host.id);
  return pageResponse(
    settingsPage(texts, {
      host,
      base,
      elementsUrl,
      ...(bookingPage !== undefined && { bookingPage }),
      ...(supportUrl !== undefined && { supportUrl }),
    }),
  );
};

/** Signs out, here or everywhere. */
export const signOut: Answering = async ({ parts, sessions }, request) => {
  const field = await readForm(request);
  const where = field('where') === 'everywhere' ? 'everywhere' : 'here';
  return ledTo(`${parts.base}${signInPath}?left`, [await sessions.end(request, where)]);
};
