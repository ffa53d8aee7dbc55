import {
  connectOutcomeName,
  connectProofName,
  consentFeatures,
  featuresOfLevel,
} from '../../contract/connecting.js';
import type { ConsentFailure, ConnectInvitation } from '../../contract/connecting.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import type { Ending, PageNames, PageTexts } from './page-texts.js';

/** Says, before a person leaves, what a level allows and what it does not. */
export function invitationPage(texts: PageTexts, invitation: ConnectInvitation): Page {
  const names = namesOf(invitation);
  const asked = featuresOfLevel[invitation.level];
  const yes = asked.map((feature) => texts.features[feature].yes);
  const no = consentFeatures
    .filter((feature) => !asked.includes(feature))
    .map((feature) => texts.features[feature].no);
  const content = markup`<h1>${texts.title(names)}</h1>
<p class="level">${texts.levels[invitation.level]}</p>
<p>${texts.lead(names)}</p>
${names.account === undefined ? '' : markup`<p><strong>${texts.renew(names.account)}</strong></p>`}
${list(texts.will, yes, 'yes')}
${no.length > 0 ? list(texts.willNot, no, 'no') : ''}
<p class="quiet">${texts.never(names)}</p>
<form method="post"><button>${texts.leave(names)}</button></form>
<p class="quiet">${texts.afterwards(names)}</p>`;
  return {
    status: 200,
    texts,
    title: texts.title(names),
    content,
    forms: ["'self'", invitation.consentOrigin],
  };
}

/** Says in plain words what went wrong, and what to do. */
export function failurePage(texts: PageTexts, failure: ConsentFailure, invitation: ConnectInvitation): Page {
  return endingPage(texts, texts.failures[failure](namesOf(invitation)), {
    status: failure === 'unreachable' ? 503 : 400,
    backTo: returnAddressOf(invitation, 'failed'),
  });
}

export function endingPage(
  texts: PageTexts,
  { title, text, help }: Ending,
  { status, backTo }: { readonly status: number; readonly backTo?: string },
): Page {
  const content = markup`<h1>${title}</h1>
<p>${text}</p>
<p>${help}</p>
${backTo === undefined ? '' : markup`<a class="button" href="${backTo}">${texts.back}</a>`}`;
  return { status, texts, title, content };
}

/** Where a person came from, with what became of it. A proof stands in the fragment, which goes to no server and in no log. */
export function returnAddressOf(
  { returnUrl }: ConnectInvitation,
  became: 'granted' | 'failed',
  proof?: string,
): string {
  const address = new URL(returnUrl);
  address.searchParams.set(connectOutcomeName, became);
  if (proof !== undefined) {
    const before = address.hash.slice(1);
    address.hash = `${before === '' ? '' : `${before}&`}${connectProofName}=${proof}`;
  }
  return address.href;
}

function namesOf({ providerName, company, hostName, account }: ConnectInvitation): PageNames {
  return {
    provider: isolated(providerName),
    company: isolated(company),
    host: isolated(hostName),
    account: account === undefined ? undefined : isolated(account),
  };
}

function list(title: string, entries: readonly string[], sort: string): Markup {
  return markup`<h2>${title}</h2>
<ul class="${sort}">
${entries.map((entry) => markup`<li>${entry}</li>`)}
</ul>`;
}
