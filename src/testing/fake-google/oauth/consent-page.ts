import type { Account } from '../state/calendar.js';
import type { AuthorizationRequest, Refusal } from './authorization-request.js';
import { describeScope, isSignInScope } from './scopes.js';

/** The page on which a person allows or refuses what an application asks for, scope by scope. */
export function consentPage(request: AuthorizationRequest, accounts: readonly Account[]): string {
  const optional = request.scopes.filter((scope) => !isSignInScope(scope));
  const signIn = request.scopes.filter(isSignInScope);
  // Google shows no checkbox when there is only one thing to allow.
  const choices =
    optional.length === 1
      ? optional.map((scope) => `<li>${escape(describeScope(scope))}${hidden(scope)}</li>`)
      : optional.map((scope) => `<li><label>${checkbox(scope)} ${escape(describeScope(scope))}</label></li>`);
  const given = signIn.map((scope) => `<li>${escape(describeScope(scope))}</li>`);
  return page(
    'Allow access?',
    `<p>An application, <b>${escape(request.client.id)}</b>, wants access to a Google Account.</p>
<form method="post">
<fieldset><legend>Account</legend>${accountChoices(accounts, request.loginHint)}</fieldset>
<fieldset><legend>What it may do</legend><ul>${[...given, ...choices].join('')}</ul></fieldset>
<p><button name="decision" value="deny">Cancel</button> <button name="decision" value="allow">Allow</button></p>
</form>`,
  );
}

/** The page that says why an application may not ask. */
export function refusalPage({ status, code, detail }: Refusal): string {
  return page('Access blocked', `<p>Error ${status}: ${escape(code)}</p><p>${escape(detail)}</p>`);
}

function accountChoices(accounts: readonly Account[], hint: string | undefined): string {
  const chosen = accounts.find(({ email, id }) => email === hint || id === hint) ?? accounts[0];
  return accounts
    .map(({ email, displayName }) => {
      const checked = email === chosen?.email ? ' checked' : '';
      const name = displayName === undefined ? email : `${displayName} (${email})`;
      return `<p><label><input type="radio" name="account" value="${escape(email)}"${checked}> ${escape(name)}</label></p>`;
    })
    .join('');
}

const checkbox = (scope: string) => `<input type="checkbox" name="scope" value="${escape(scope)}" checked>`;
const hidden = (scope: string) => `<input type="hidden" name="scope" value="${escape(scope)}">`;

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – stand-in for Google</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 32rem; margin: 3rem auto; padding: 0 1rem }
fieldset { margin: 1rem 0; border: 1px solid #8888; border-radius: .5rem }
ul { list-style: none; padding: 0 }
li { margin: .5rem 0 }
button { font: inherit; padding: .5rem 1.5rem }
</style>
<h1>${title}</h1>
<p>This is a stand-in for Google, for tests and demonstrations. Nothing here reaches Google.</p>
${content}
`;
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
