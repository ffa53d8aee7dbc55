// The month and the times that the widget shows, written by hand for this one event type and the device's own zone.
const address = '/v1/anna/event-types/intro';
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const at = Object.fromEntries([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));

const written = {
  month: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }),
  weekday: new Intl.DateTimeFormat('en-GB', { weekday: 'short' }),
  day: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
};

const today = startOfDay(Date.now());
const thisMonth = new Date(today.getFullYear(), today.getMonth(), 1);
let month = thisMonth;
/** Free times by the start of their day; missing until they are here. */
let days;
let chosen;
let asking;

at.zone.textContent = zone;
// The first of June 2026 is a Monday.
at.weekdays.append(
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => {
    const name = create('th', { scope: 'col' });
    name.textContent = written.weekday.format(new Date(2026, 5, day));
    return name;
  }),
);
at.previous.addEventListener('click', () => showMonth(monthAfter(-1)));
at.next.addEventListener('click', () => showMonth(monthAfter(1)));
at.retry.addEventListener('click', () => {
  showEventType();
  showMonth(month);
});
at.days.addEventListener('click', ({ target }) => {
  const day = target.closest('button')?.dataset.day;
  if (day) showDay(Number(day));
});
at.times.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button) choose(button);
});
showEventType();
showMonth(month);

async function showEventType() {
  try {
    const { title, host, durationsMinutes } = await ask(address);
    at.host.textContent = host.name;
    at.title.textContent = title;
    at.facts.textContent = `${durationsMinutes[0]} minutes`;
  } catch {
    fail();
  }
}

async function showMonth(next) {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  month = next;
  days = undefined;
  drawMonth();
  drawTimes();
  const query = new URLSearchParams({ start: month.toISOString(), end: monthAfter(1).toISOString(), zone });
  try {
    const answer = await ask(`${address}/slots?${query}`, signal);
    if (answer.slots.length === 0 && answer.next && month === thisMonth) {
      const free = new Date(answer.next);
      await showMonth(new Date(free.getFullYear(), free.getMonth(), 1));
      return;
    }
    days = Map.groupBy(answer.slots, ({ start }) => startOfDay(start).getTime());
    chosen = days.keys().next().value;
    drawMonth();
    drawTimes();
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}

async function ask(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

function fail() {
  at.status.textContent = 'The times cannot be read at the moment.';
  at.retry.hidden = false;
}

function showDay(day) {
  at.days.querySelector('[aria-pressed="true"]')?.setAttribute('aria-pressed', 'false');
  at.days.querySelector(`[data-day="${day}"]`).setAttribute('aria-pressed', 'true');
  chosen = day;
  drawTimes();
}

function choose(button) {
  at.times.querySelector('[aria-pressed="true"]')?.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-pressed', 'true');
  at.status.textContent = `Chosen: ${at.day.textContent}, ${button.textContent}`;
}

function drawMonth() {
  at.month.textContent = written.month.format(month);
  at.previous.disabled = month <= thisMonth;
  const blanks = (month.getDay() + 6) % 7;
  const rows = [0, 1, 2, 3, 4, 5].map((week) => {
    const row = create('tr');
    row.append(...[1, 2, 3, 4, 5, 6, 7].map((weekday) => drawDay(week * 7 + weekday - blanks)));
    return row;
  });
  at.days.replaceChildren(...rows);
}

/** A cell of the month, blank where the number is no day of it. */
function drawDay(number) {
  const cell = create('td');
  const day = new Date(month.getFullYear(), month.getMonth(), number);
  if (day.getMonth() !== month.getMonth()) return cell;
  const key = day.getTime();
  const count = days?.get(key)?.length ?? 0;
  const button = create('button', {
    type: 'button',
    'data-day': key,
    'aria-label': `${written.day.format(day)}, ${count > 0 ? `${count} times` : 'no times'}`,
    'aria-pressed': count > 0 && key === chosen,
  });
  button.disabled = count === 0;
  if (key === today.getTime()) button.setAttribute('aria-current', 'date');
  button.textContent = number;
  cell.append(button);
  return cell;
}

function drawTimes() {
  at.retry.hidden = true;
  const times = days?.get(chosen) ?? [];
  at.day.textContent = times.length > 0 ? written.day.format(chosen) : '';
  at.times.replaceChildren(
    ...times.map(({ start }) => {
      const item = create('li');
      const button = create('button', { type: 'button', 'aria-pressed': false });
      button.textContent = written.time.format(Date.parse(start));
      item.append(button);
      return item;
    }),
  );
  if (!days) at.status.textContent = 'Loading …';
  else at.status.textContent = times.length > 0 ? `${times.length} times` : 'No times in this month.';
}

function create(name, attributes = {}) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

function startOfDay(instant) {
  const day = new Date(instant);
  day.setHours(0, 0, 0, 0);
  return day;
}

function monthAfter(months) {
  return new Date(month.getFullYear(), month.getMonth() + months, 1);
}
