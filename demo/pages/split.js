// Draws the host's week from what the calendar itself answers, again every second: nothing is told to it by the widget
// but which week to show.
const hostZone = 'Europe/Berlin';
const [firstHour, lastHour] = [9, 17];
const day = 86_400_000;
const element = (id) => document.getElementById(id);
const language = document.documentElement.lang;
const locale = `${language}-u-ca-gregory`;

let monday = mondayOf(Date.now());
let known = new Set();
let shown = '';

const partsFormat = new Intl.DateTimeFormat('en-US', {
  timeZone: hostZone,
  hourCycle: 'h23',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function wallClock(instant) {
  const parts = Object.fromEntries(
    partsFormat.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return { date, minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

function mondayOf(instant) {
  const date = new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone: hostZone }).format(instant)}T00:00:00Z`,
  );
  return date.getTime() - ((date.getUTCDay() + 6) % 7) * day;
}

const format = (options) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });

function make(className, { text = '', column, row } = {}) {
  const node = document.createElement('div');
  node.className = className;
  if (text) node.append(text);
  if (column) node.style.gridColumn = column;
  if (row) node.style.gridRow = row;
  return node;
}

/** A row of the grid is five minutes; the first one holds the days' names. */
const rowOf = (minutes) =>
  2 + Math.round((Math.min(Math.max(minutes, firstHour * 60), lastHour * 60) - firstHour * 60) / 5);

function weekName() {
  return format({ month: 'long', day: 'numeric', year: 'numeric' }).formatRange(monday, monday + 4 * day);
}

function drawFrame(week) {
  for (let index = 0; index < 5; index++) {
    const text = format({ weekday: 'short', day: 'numeric' }).format(monday + index * day);
    week.append(make('day', { text, column: String(index + 2) }));
  }
  for (let hour = firstHour; hour <= lastHour; hour++) {
    const row = String(rowOf(hour * 60));
    const text = format({ hour: 'numeric' }).format(hour * 3_600_000);
    week.append(make('hour', { text, row }), make('line', { row }));
  }
}

function drawEvent(event) {
  const [start, end] = [wallClock(new Date(event.start)), wallClock(new Date(event.end))];
  const column = Math.round((Date.parse(start.date) - monday) / day) + 2;
  if (column < 2 || column > 6) return undefined;
  const until = end.date === start.date ? end.minutes : lastHour * 60;
  const [from, to] = [rowOf(start.minutes), rowOf(until)];
  if (from === to) return undefined;
  const name = `event${event.free ? ' free' : ''}${event.booked ? ' booked' : ''}`;
  const node = make(name, { column: String(column), row: `${from} / ${to}` });
  const title = document.createElement('strong');
  title.textContent = event.title;
  node.append(title);
  if (event.conference) node.append(linkLine(event.conference));
  const key = `${event.start} ${event.title}`;
  if (event.booked && known.size > 0 && !known.has(key)) node.classList.add('new');
  return node;
}

function linkLine({ state, url }) {
  if (state === 'ready' && url) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = 'Meet link';
    return link;
  }
  return Object.assign(document.createElement('span'), {
    textContent: state === 'failed' ? 'No Meet link' : 'Meet link is being made…',
  });
}

function tell(events) {
  const booked = events.filter((event) => event.booked);
  const fresh = booked.find((event) => !known.has(`${event.start} ${event.title}`));
  if (fresh && known.size > 0) element('news').textContent = `Just arrived: ${fresh.title}`;
  known = new Set([...events.map((event) => `${event.start} ${event.title}`), 'seen']);
}

async function refresh() {
  const range = `start=${new Date(monday - day).toISOString()}&end=${new Date(monday + 6 * day).toISOString()}`;
  try {
    const response = await fetch(`/demo/week?${range}`);
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.code);
    const picture = JSON.stringify([monday, answer.events]);
    if (picture === shown) return;
    shown = picture;
    drawEmpty();
    element('week').append(...answer.events.map(drawEvent).filter(Boolean));
    tell(answer.events);
  } catch {
    element('news').textContent = 'The calendar does not answer. Nothing can be booked until it does.';
    shown = '';
  }
}

function drawEmpty() {
  element('week').replaceChildren();
  drawFrame(element('week'));
  element('range').textContent = weekName();
}

function show(week) {
  monday = week;
  known = new Set();
  drawEmpty();
  element('news').textContent = '';
  void refresh();
}

element('previous').addEventListener('click', () => show(monday - 7 * day));
element('next').addEventListener('click', () => show(monday + 7 * day));
element('widget').addEventListener('slot-select', (event) => {
  const week = mondayOf(Date.parse(event.slot.start));
  if (week !== monday) show(week);
});
element('widget').addEventListener('booking-confirm', () => void refresh());

const standIn = await fetch('/demo/stand-in');
const isStandIn = standIn.ok && standIn.headers.get('content-type')?.includes('json');
// What is not read is never over for the browser.
await standIn.text();

drawEmpty();
await refresh();
setInterval(
  () => {
    if (document.visibilityState === 'visible') void refresh();
  },
  // The real Google counts requests.
  isStandIn ? 1_000 : 5_000,
);
