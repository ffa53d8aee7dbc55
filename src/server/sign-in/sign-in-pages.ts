import type { HostSettings } from '../../contract/settings-store.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { signInPath } from './sign-in-options.js';
import type { Ending, SignInTexts } from './sign-in-texts.js';

/** What the page of ways to sign in depends on. */
export interface Ways {
  readonly base: string;
  readonly hasMail: boolean;
  readonly google?: { readonly name: string; readonly origin: string };
  /** Where to go then, when that is not home. */
  readonly to?: string;
  readonly hasLeft?: boolean;
  /** What was typed, and is no address. */
  readonly wrongEmail?: string;
}

export function signInPage(texts: SignInTexts, ways: Ways): Page {
  const { base, hasMail, google, to, hasLeft = false, wrongEmail } = ways;
  const wanted = to === undefined ? '' : markup`<input type="hidden" name="to" value="${to}">`;
  const byGoogle =
    google &&
    markup`<form method="post" action="${base}${signInPath}/google">${wanted}
<button class="${hasMail ? 'second' : ''}">${texts.withService(isolated(google.name))}</button></form>`;
  const content = markup`<h1>${texts.title}</h1>
${hasLeft ? markup`<p role="status">${texts.hasLeft}</p>` : ''}
<p>${hasMail || google ? texts.lead : texts.noWay}</p>
${hasMail ? mailForm(texts, { base, wanted, wrongEmail }) : ''}
${hasMail && byGoogle ? markup`<p class="or">${texts.or}</p>` : ''}
${byGoogle ?? ''}`;
  return {
    status: wrongEmail === undefined ? 200 : 400,
    texts,
    title: texts.title,
    content,
    // Browsers hold the redirect after the form to the policy as well.
    forms: ["'self'", ...(google ? [google.origin] : [])],
  };
}

function mailForm(
  texts: SignInTexts,
  {
    base,
    wanted,
    wrongEmail,
  }: { readonly base: string; readonly wanted: Markup | string; readonly wrongEmail: string | undefined },
): Markup {
  const isWrong = wrongEmail !== undefined;
  const said = isWrong ? markup` aria-invalid="true" aria-describedby="wrong" autofocus` : '';
  return markup`<form method="post" action="${base}${signInPath}/mail">${wanted}
<div class="field"><label for="email">${texts.email}</label>
<input id="email" name="email" type="email" autocomplete="email" required maxlength="254" dir="ltr" value="${wrongEmail ?? ''}"${said}>
${isWrong ? markup`<p id="wrong" class="wrong">${texts.wrongEmail}</p>` : ''}</div>
<button>${texts.mailMe}</button></form>`;
}

/** The same for every address, whoever has it. */
export function sentPage(
  texts: SignInTexts,
  { email, base }: { readonly email: string; readonly base: string },
): Page {
  const { title, text, help } = texts.sent(isolated(email));
  return endingPage(texts, { title, text, help }, { status: 200, base });
}

/** Whom a link signs in. */
export function linkPage(
  texts: SignInTexts,
  { host, other }: { readonly host: HostSettings; readonly other?: HostSettings },
): Page {
  const { title, lead, button, otherIsHere } = texts.link;
  const content = markup`<h1>${title(isolated(host.name))}</h1>
<p>${lead}</p>
${other ? markup`<p><strong>${otherIsHere(isolated(other.name))}</strong></p>` : ''}
<form method="post"><button>${button}</button></form>`;
  return { status: 200, texts, title: title(isolated(host.name)), content, forms: ["'self'"] };
}

/** Which of several hosts somebody is who has shown who they are. */
export function choicePage(
  texts: SignInTexts,
  choices: readonly { readonly name: string; readonly address: string }[],
): Page {
  const content = markup`<h1>${texts.choice.title}</h1>
<p>${texts.choice.lead}</p>
${choices.map(({ name, address }) => markup`<form method="post" action="${address}"><button class="second">${isolated(name)}</button></form>`)}`;
  return { status: 200, texts, title: texts.choice.title, content, forms: ["'self'"] };
}

export function endingPage(
  texts: SignInTexts,
  { title, text, help }: Ending,
  { status, base }: { readonly status: number; readonly base: string },
): Page {
  const content = markup`<h1>${title}</h1>
<p>${text}</p>
<p>${help}</p>
<a class="button" href="${base}${signInPath}">${texts.back}</a>`;
  return { status, texts, title, content };
}
