// The tray: every mail the server has sent, asked for again every two seconds; the one that was chosen stays.
const element = (id) => document.getElementById(id);
const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });
let known = '';
let chosen = '';

function button(mail) {
  const node = document.createElement('button');
  node.type = 'button';
  node.dataset.id = mail.id;
  const subject = document.createElement('b');
  subject.lang = mail.language;
  subject.dir = 'auto';
  subject.textContent = mail.subject;
  const details = document.createElement('small');
  details.textContent = `${mail.to} · ${time.format(new Date(mail.at))}`;
  node.append(subject, details);
  node.addEventListener('click', () => {
    show(mail);
    element('subject').scrollIntoView({ block: 'nearest' });
  });
  return node;
}

function show(mail) {
  chosen = mail.id;
  for (const node of document.querySelectorAll('#mails button'))
    node.setAttribute('aria-current', String(node.dataset.id === mail.id));
  Object.assign(element('subject'), { textContent: mail.subject, lang: mail.language, dir: 'auto' });
  element('to').textContent = `To ${mail.to}`;
  const address = `/demo/mails/${mail.id}`;
  if (element('shown').getAttribute('src') !== `${address}.html`) element('shown').src = `${address}.html`;
  element('files').replaceChildren(
    ...[
      ['As text', 'txt'],
      ...(mail.hasCalendar ? [['Calendar file', 'ics']] : []),
      ['As it was sent', 'eml'],
    ].map(([words, ending]) =>
      Object.assign(document.createElement('a'), { href: `${address}.${ending}`, textContent: words }),
    ),
  );
}

async function look() {
  const answer = await fetch('/demo/mails').catch(() => undefined);
  if (answer?.ok) draw((await answer.json()).mails);
  setTimeout(look, 2000);
}

function draw(mails) {
  const ids = mails.map(({ id }) => id).join();
  if (ids === known) return;
  const focused = document.activeElement?.dataset?.id;
  known = ids;
  element('none').hidden = mails.length > 0;
  element('tray').hidden = mails.length === 0;
  element('mails').replaceChildren(
    ...mails.map((mail) => {
      const item = document.createElement('li');
      item.append(button(mail));
      return item;
    }),
  );
  const shown = mails.find(({ id }) => id === chosen) ?? mails[0];
  if (shown) show(shown);
  if (focused) document.querySelector(`#mails button[data-id="${focused}"]`)?.focus();
}

void look();
