import { wirePrefix } from '../../contract/operations.js';
import type { HostSettings } from '../../contract/settings-store.js';
import { isolated, markup } from '../markup.js';
import type { Page } from '../page.js';
import { settingsPath, signInPath, signOutPath } from './sign-in-options.js';
import type { SignInTexts } from './sign-in-texts.js';

/** What the page of settings depends on. */
export interface SettingsOf {
  readonly host: HostSettings;
  readonly base: string;
  readonly elementsUrl: string;
  readonly bookingPage?: string;
  readonly supportUrl?: string;
}

/** A host's settings, with who is signed in. The elements bring their own words, in the page's language. */
export function settingsPage(
  texts: SignInTexts,
  { host, base, elementsUrl, bookingPage, supportUrl }: SettingsOf,
): Page {
  const { title, signedInAs, guestPage, signOut, everywhere, again, needsScript } = texts.settings;
  const signInAgain = `${base}${signInPath}?to=${encodeURIComponent(`${base}${settingsPath}`)}`;
  const support = supportUrl === undefined ? '' : markup` support-url="${supportUrl}"`;
  const content = markup`<h1>${title}</h1>
<div class="who">
<p>${signedInAs(isolated(host.name))}</p>
${bookingPage === undefined ? '' : markup`<a href="${bookingPage}">${guestPage}</a>`}
<form method="post" action="${base}${signOutPath}">
<button class="small" name="where" value="here">${signOut}</button>
<button class="small" name="where" value="everywhere">${everywhere}</button>
</form>
</div>
<noscript><p>${needsScript}</p></noscript>
<booking-host-settings backend-url="${base}${wirePrefix}/host"${support}>
<p slot="sign-in"><a href="${signInAgain}">${again}</a></p>
</booking-host-settings>`;
  return {
    status: 200,
    texts,
    title,
    content,
    forms: ["'self'"],
    scripts: [elementsUrl],
    width: 'wide',
  };
}
