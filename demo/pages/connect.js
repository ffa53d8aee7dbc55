// What a host's settings page does, in a few lines: the elements for it are built on the same operations.
const part = (id) => document.getElementById(id);
const levels = { everything: 'everything', 'read-only': 'read only', 'busy-only': 'busy times only' };
const capabilities = {
  listCalendars: 'sees your list of calendars',
  readBusy: 'sees when you are busy',
  readEvents: 'reads your events',
  writeEvents: 'writes bookings',
};
const reasons = {
  expired: 'its time is over',
  revoked: 'it was taken back',
  'scope-missing': 'not everything was allowed',
  'admin-policy': 'your organisation forbids it',
};

/** Asks the server for one of the host's operations. @throws the problem it answers with. */
async function ask(path, { method = 'GET', body } = {}) {
  const response = await fetch(`/v1/host/${path}`, {
    method,
    headers: {
      ...(method !== 'GET' && { 'Idempotency-Key': crypto.randomUUID() }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined;
  const answer = await response.json();
  if (!response.ok) throw answer;
  return answer;
}

function tell(text) {
  part('told').textContent = text;
  part('told').hidden = false;
}

/** Runs what a button is for; whatever goes wrong is told. */
async function run(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (problem) {
    tell(`That did not work: ${problem.detail ?? problem.title ?? problem.message ?? 'try again'}`);
  }
  button.disabled = false;
}

function line({ id, account, status, reason, level, capabilities: may, missing }) {
  const item = document.createElement('li');
  const name = document.createElement('strong');
  name.textContent = account;
  const words = document.createElement('p');
  const able = Object.keys(capabilities).filter((key) => may[key]);
  const state = status === 'active' ? '' : 'Has to be connected again. ';
  const why = reason
    ? ` (${reasons[reason] ?? reason}${missing.length > 0 ? `: ${missing.join(', ')}` : ''})`
    : '';
  words.textContent = `${state}${level ? `Asked for ${levels[level]}; ` : ''}${able.map((key) => capabilities[key]).join(', ')}${why}.`;
  const end = document.createElement('button');
  end.type = 'button';
  end.textContent = 'Disconnect';
  end.setAttribute('aria-label', `Disconnect ${account}`);
  end.addEventListener('click', () =>
    run(end, async () => {
      await ask(`connections/${encodeURIComponent(id)}`, { method: 'DELETE' });
      tell(`${account} is disconnected, and its access is given back.`);
      await show();
    }),
  );
  item.append(name, end, words);
  return item;
}

async function show() {
  let connections;
  try {
    connections = await ask('connections');
  } catch (problem) {
    if (problem.code !== 'unauthenticated') throw problem;
  }
  part('signed-out').hidden = connections !== undefined;
  part('accounts').hidden = connections === undefined;
  const none = document.createElement('li');
  none.textContent = 'None yet.';
  const lines = (connections ?? []).map(line);
  part('connections').replaceChildren(...(lines.length > 0 ? lines : [none]));
}

/** The page that began claims what its ticket brought; the ticket never stands in an address. */
async function claimWhatCame() {
  const became = new URL(location.href).searchParams.get('connect');
  const ticket = sessionStorage.getItem('ticket');
  if (!became || !ticket) return;
  sessionStorage.removeItem('ticket');
  history.replaceState(null, '', '/connect');
  const result = await ask('connections/claim', { method: 'POST', body: { ticket } });
  tell(
    result.outcome === 'connected'
      ? `${result.connection.account} is connected.`
      : `Nothing was connected: ${result.failure}. What helps: ${result.remedy}.`,
  );
}

part('sign-in').addEventListener('click', () =>
  run(part('sign-in'), async () => {
    const { ok } = await fetch('/demo/sign-in', { method: 'POST' });
    if (!ok) throw new Error('the demo’s sign-in works on this machine alone');
    await show();
  }),
);
for (const button of document.querySelectorAll('[data-level]'))
  button.addEventListener('click', () =>
    run(button, async () => {
      const { ticket, url } = await ask('connections', {
        method: 'POST',
        body: { provider: 'google', level: button.dataset.level, returnUrl: `${location.origin}/connect` },
      });
      sessionStorage.setItem('ticket', ticket);
      location.assign(url);
    }),
  );

try {
  await claimWhatCame();
} catch (problem) {
  tell(`Nothing was connected: ${problem.detail ?? problem.title ?? 'try again'}`);
}
await show();
