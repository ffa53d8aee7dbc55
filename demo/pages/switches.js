// The switchboard: what can be made to go wrong, each at a press, and what is wrong now. It asks the demo's server, whose words it
// shows, and is nowhere where the real Google is used.
const place = document.querySelector('[data-switches]');
const address = '/demo/switches';

/** The time that is chosen in this page's widget, if it has one and one is. */
let chosen;
let known = '';

function make(tag, properties = {}, ...children) {
  const { describedBy, ...rest } = properties;
  const node = Object.assign(document.createElement(tag), rest);
  if (describedBy) node.setAttribute('aria-describedby', describedBy);
  node.append(...children);
  return node;
}

const state = make('span', { className: 'state' });
const told = make('p', { className: 'visually-hidden' });
told.setAttribute('role', 'status');
const list = make('div', { className: 'groups' });
const off = make('button', { type: 'button', id: 'switches-off', textContent: 'All off' });
const reset = make('button', {
  type: 'button',
  id: 'switches-reset',
  textContent: 'Clean slate',
  describedBy: 'switches-reset-words',
});
const anew = make('button', {
  type: 'button',
  id: 'switches-anew',
  textContent: 'Open this page anew',
  describedBy: 'switches-anew-words',
});
const take = make('button', {
  type: 'button',
  id: 'switches-take',
  textContent: 'Another guest takes the time',
  describedBy: 'switches-take-words',
});
const takeWords = make('p', { id: 'switches-take-words' });

/** One press, and what is on afterwards. */
async function press(body, words) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  const { code, switches } = await answer.json();
  told.textContent = answer.ok ? words : `It could not be done: ${code}.`;
  told.classList.toggle('visually-hidden', answer.ok);
  if (switches) draw(switches);
  return answer.ok;
}

function row({ id, title, happens, look }) {
  const button = make('button', {
    type: 'button',
    className: 'switch',
    id: `switch-${id}`,
    describedBy: `${id}-happens ${id}-look`,
  });
  button.append(make('span', { className: 'knob' }), title);
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    void press({ switch: id, on }, `${title}: ${on ? `on. ${look}` : 'off.'}`);
  });
  return make(
    'li',
    {},
    button,
    make('p', { id: `${id}-happens`, textContent: happens }),
    make('p', { id: `${id}-look`, className: 'look', textContent: `Look for this: ${look}` }),
  );
}

function frame(switches) {
  const groups = Map.groupBy
    ? Map.groupBy(switches, ({ group }) => group)
    : switches.reduce((all, one) => all.set(one.group, [...(all.get(one.group) ?? []), one]), new Map());
  list.replaceChildren(
    ...[...groups].map(([title, members], index) => {
      const heading = make('h3', { id: `switches-group-${index}`, textContent: title });
      const rows = make('ul', {}, ...members.map(row));
      rows.setAttribute('aria-labelledby', heading.id);
      return make('div', {}, heading, rows);
    }),
  );
}

function draw(switches) {
  const ids = switches.map(({ id }) => id).join();
  if (ids !== known) frame(switches);
  known = ids;
  for (const { id, on } of switches)
    document.getElementById(`switch-${id}`).setAttribute('aria-pressed', String(on));
  const on = switches.filter((one) => one.on).map(({ title }) => title);
  state.textContent = on.length === 0 ? 'all is well' : on.join(' · ');
  place.classList.toggle('on', on.length > 0);
  // A button that is gone would take the focus with it.
  off.setAttribute('aria-disabled', String(on.length === 0));
}

function drawTake() {
  take.setAttribute('aria-disabled', String(!chosen));
  takeWords.textContent = chosen
    ? 'Somebody in another tab books the time that is chosen here. Look for this: Book says so, offers the nearest times, and keeps what was typed.'
    : 'Choose a time in the widget first; then somebody in another tab can be faster.';
}

function build() {
  off.addEventListener('click', () => {
    if (off.getAttribute('aria-disabled') !== 'true') void press({ off: 'all' }, 'All is well.');
  });
  reset.addEventListener('click', () => {
    void press({ reset: true }, 'All is well, and Anna’s calendar is as it was at first.');
  });
  anew.addEventListener('click', () => {
    // As somebody who has not been here: what a widget keeps for a reload is left behind.
    history.replaceState(null, '');
    location.reload();
  });
  take.addEventListener('click', async () => {
    if (!chosen) return;
    if (await press({ take: chosen }, 'The time is taken.')) chosen = undefined;
    drawTake();
  });
  const parts = [
    make('div', { className: 'deeds' }, off, reset, anew),
    make('p', {
      id: 'switches-reset-words',
      textContent:
        'A clean slate turns everything off, cancels what is booked with Anna, and gives her back her settings.',
    }),
    make('p', {
      id: 'switches-anew-words',
      textContent: 'What a page has read already, it shows until it is opened anew.',
    }),
    told,
  ];
  const widget = document.querySelector('booking-widget');
  if (widget) {
    parts.push(make('h3', { textContent: 'The time' }), make('ul', {}, make('li', {}, take, takeWords)));
    follow(widget);
  }
  if (place.dataset.switches !== 'open')
    parts.unshift(
      make('p', {}, make('a', { href: '/switchboard', textContent: 'See both sides beside it' })),
    );
  const box = make(
    'details',
    // Beside what it changes where there is room; on a telephone it would stand in front of it.
    {
      className: 'switches',
      open: place.dataset.switches === 'open' && matchMedia('(width >= 1000px)').matches,
    },
    make('summary', {}, make('h2', { textContent: 'Switchboard' }), ' ', state),
    make('div', { className: 'switches-body' }, ...parts, list),
  );
  drawTake();
  place.replaceChildren(box);
}

/** Knows which time is chosen in a widget. */
function follow(widget) {
  let eventType = widget.getAttribute('event-type');
  const forget = () => {
    chosen = undefined;
    drawTake();
  };
  widget.addEventListener('booking-step', (event) => {
    eventType = event.eventType ?? eventType;
    if (event.step !== 'details') forget();
  });
  widget.addEventListener('slot-select', ({ slot }) => {
    chosen = { eventType, start: slot.start };
    drawTake();
  });
  widget.addEventListener('booking-confirm', forget);
}

async function look() {
  const answer = await fetch(address);
  if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return false;
  draw((await answer.json()).switches);
  return true;
}

build();
const isThere = await look().catch(() => false);
place.classList.toggle('absent', !isThere);
if (isThere)
  // Another page may have pressed something while this one was not looked at.
  for (const [target, type] of [
    [document, 'visibilitychange'],
    [window, 'focus'],
  ])
    target.addEventListener(type, () => {
      if (document.visibilityState === 'visible') void look().catch(() => undefined);
    });
else if (place.dataset.switches === 'open')
  place.replaceChildren(
    make('p', {
      className: 'lead',
      textContent: 'The switches belong to the stand-in for Google; this demo talks to the real one.',
    }),
  );
else place.replaceChildren();
