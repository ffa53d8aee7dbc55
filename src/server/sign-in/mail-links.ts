import { bare, isolated } from '../markup.js';
import { mailBody } from '../mails/mail-body.js';
import type { Mail } from '../../contract/mail.js';
import type { HostSettings } from '../../contract/settings-store.js';
import { newSignInLink } from './sign-in-links.js';
import type { NewLink } from './sign-in-links.js';
import type { SignInParts } from './sign-in-parts.js';
import { textsFor } from './sign-in-texts.js';
import type { SignInTexts } from './sign-in-texts.js';

/** Hosts of one address that a mail names; nobody is more. */
const mostHosts = 10;

interface Offer {
  readonly host: HostSettings;
  readonly link: NewLink;
}

/**
 * Mails links to whoever has this address: one for each host they are, and nothing where they are none, or have enough links.
 * Nobody who asks may see the difference, so nobody waits for it.
 */
export async function mailLinks(
  parts: SignInParts,
  { email, texts, to }: { readonly email: string; readonly texts: SignInTexts; readonly to: string },
): Promise<void> {
  const { send, settings } = parts;
  if (!send) return;
  const hosts = (await settings.hostsByEmail(email)).slice(0, mostHosts);
  const offers: Offer[] = [];
  for (const host of hosts) {
    const link = await newSignInLink(parts, { hostId: host.id, way: 'mailed' });
    if (link) offers.push({ host, link });
  }
  const [first] = offers;
  if (!first) return;
  const words = first.host.language === undefined ? texts : textsFor(first.host.language);
  // As it is written in the settings: what was typed is the same address, and somebody else's words.
  const address = first.host.email ?? email;
  const outcome = await send(signInMail(offers, { address, words, suffix: suffixOf(parts, to) }));
  if (outcome.outcome !== 'sent') throw new Error(`The mail was not sent: ${outcome.reason}`);
}

function suffixOf({ home }: SignInParts, to: string): string {
  return to === home ? '' : `?to=${encodeURIComponent(to)}`;
}

function signInMail(
  offers: readonly Offer[],
  {
    address,
    words,
    suffix,
  }: { readonly address: string; readonly words: SignInTexts; readonly suffix: string },
): Mail {
  const [first] = offers;
  const { mail } = words;
  const isOne = offers.length === 1;
  const name = isOne ? (first?.host.name ?? '') : '';
  return {
    // The digest, which opens nothing.
    id: `sign-in-${first?.link.id ?? ''}`,
    to: { email: address, ...(name !== '' && { name: bare(name) }) },
    ...mailBody({
      texts: words,
      title: mail.title,
      greeting: mail.greeting(name === '' ? '' : isolated(name)),
      paragraphs: [mail.lead],
      facts: [],
      notes: [mail.once],
      actions: offers.map(({ host, link }) => ({
        label: isOne ? mail.action : mail.actionAs(isolated(host.name)),
        url: `${link.address}${suffix}`,
      })),
      because: mail.because,
    }),
  };
}
