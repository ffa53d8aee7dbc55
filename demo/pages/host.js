// The demo's sign-in around the host's settings.
const part = (id) => document.getElementById(id);
const hosts = {
  anna: { name: 'Anna Berg', page: '/' },
  ben: { name: 'Ben Adler', page: '/?owner=ben' },
};

const host = hosts[(await (await fetch('/demo/sign-in')).json()).host];
if (host) {
  part('who').textContent = host.name;
  part('page-of').href = host.page;
}
part('signed-in').hidden = !host;

for (const button of document.querySelectorAll('[data-host]'))
  button.addEventListener('click', async () => {
    await fetch(`/demo/sign-in?host=${button.dataset.host}`, { method: 'POST' });
    location.reload();
  });

part('sign-out').addEventListener('click', async () => {
  await fetch('/demo/sign-in', { method: 'DELETE' });
  location.reload();
});
