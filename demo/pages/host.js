// The demo's sign-in around the host's settings, and a few things that may happen at the stand-in for Google.
const part = (id) => document.getElementById(id);
const hosts = {
  anna: { name: 'Anna Berg', account: 'anna@example.com', page: '/' },
  ben: { name: 'Ben Adler', account: 'ben@example.com', page: '/?owner=ben' },
};

const host = hosts[(await (await fetch('/demo/sign-in')).json()).host];
if (host) {
  part('who').textContent = host.name;
  part('page-of').href = host.page;
}
part('signed-in').hidden = !host;
part('fates').hidden = !host;

for (const button of document.querySelectorAll('[data-host]'))
  button.addEventListener('click', async () => {
    await fetch(`/demo/sign-in?host=${button.dataset.host}`, { method: 'POST' });
    location.reload();
  });

part('sign-out').addEventListener('click', async () => {
  await fetch('/demo/sign-in', { method: 'DELETE' });
  location.reload();
});

for (const button of document.querySelectorAll('[data-fate]'))
  button.addEventListener('click', async () => {
    const { ok } = await fetch('/demo/stand-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: button.dataset.fate.replaceAll('$account', host.account),
    });
    part('happened').textContent = `${ok ? '✓' : '✗'} ${button.textContent.trim()}`;
  });
