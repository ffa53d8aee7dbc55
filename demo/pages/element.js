// Shows the element that the address names, with values that a page would give it.
const zone = 'Europe/Berlin';
const day = 86_400_000;
const at = (days, time) =>
  new Date(`${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T${time}:00Z`);
const slot = (time, days = 1) => ({
  start: at(days, time).toISOString(),
  end: new Date(at(days, time).getTime() + 1_800_000).toISOString(),
});
const dateOf = (days) => at(days, '12:00').toISOString().slice(0, 10);

/** What was agreed, as a backend answers it. */
const booking = {
  ref: 'anna.sample',
  version: 1,
  status: 'confirmed',
  eventType: { slug: 'intro', title: 'Getting to know each other' },
  host: { name: 'Anna Berg' },
  ...slot('09:00'),
  zone,
  guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
  location: {
    id: 'meet',
    kind: 'conference',
    conference: {
      solution: 'google-meet',
      state: 'ready',
      url: 'https://meet.google.com/abc-mnop-xyz',
    },
  },
  calendar: 'written',
};

const elements = {
  'booking-widget': {
    words: 'The whole way: day, time, place, details, confirmation. One tag in any page.',
    attributes: { 'backend-url': '/v1/anna', 'event-type': 'workshop' },
    events: ['slot-select', 'location-select', 'booking-submit', 'booking-confirm', 'booking-error'],
  },
  'booking-button': {
    words: 'The whole way in a dialog over the page. What was typed is there when it opens again.',
    attributes: { 'backend-url': '/v1/anna', 'event-type': 'intro' },
    text: 'Book an intro call',
    events: ['open-change', 'slot-select', 'location-select', 'booking-confirm', 'booking-error'],
  },
  'booking-month': {
    words: 'A month of days; those with free times can be chosen.',
    properties: {
      month: dateOf(0).slice(0, 7),
      today: dateOf(0),
      min: dateOf(0),
      days: new Map([1, 2, 3, 6, 7, 8, 9, 13, 14, 20].map((days) => [dateOf(days), (days % 5) + 1])),
    },
    events: ['day-select', 'month-change'],
  },
  'booking-week': {
    words: 'A week of free times: a column a day, one day after another where there is little room.',
    properties: {
      zone,
      week: dateOf(1),
      today: dateOf(0),
      min: dateOf(0),
      slots: [1, 2, 3, 4, 6, 8, 9, 10, 11, 14, 16].flatMap((days) =>
        ['08:00', '08:30', '09:30', '10:00', '12:30', '13:00', '14:30', '15:00', '16:30']
          .filter((_, index) => (index + days) % 3 > 0)
          .map((time) => slot(time, days)),
      ),
    },
    events: ['slot-select', 'week-change'],
  },
  'booking-event-type-list': {
    words: 'The menu of services.',
    properties: {
      eventTypes: [
        { slug: 'intro', title: 'Getting to know each other', durationsMinutes: [30] },
        {
          slug: 'workshop',
          title: 'Workshop',
          durationsMinutes: [60, 120],
          description: 'We sit down together and work on one question of yours.',
        },
      ],
    },
    events: ['event-type-select'],
  },
  'booking-slot-picker': {
    words: 'The free times of a day, in the guest’s zone.',
    properties: {
      zone,
      slots: ['08:00', '08:30', '09:30', '10:00', '12:30', '13:00', '14:30', '15:00', '16:30'].map((time) =>
        slot(time),
      ),
    },
    events: ['slot-select'],
  },
  'booking-location-picker': {
    words: 'Where to meet. A place that cannot work is shown with its reason.',
    properties: {
      locations: [
        { id: 'meet', kind: 'conference', conference: 'google-meet', fault: 'conference-not-allowed' },
        { id: 'phone', kind: 'phone-host-calls' },
        { id: 'office', kind: 'in-person', label: 'At our office', detail: 'Torstraße 12, 10119 Berlin' },
        { id: 'own', kind: 'ask-guest' },
      ],
    },
    events: ['location-select', 'location-detail-change'],
  },
  'booking-host-picker': {
    words: 'With whom, where guests may choose.',
    properties: {
      hosts: [
        { id: 'anna', name: 'Anna Berg' },
        { id: 'omar', name: 'Omar Haddad' },
        { id: 'lea', name: 'Lea Lund' },
      ],
    },
    events: ['host-select'],
  },
  'booking-hold': {
    words: 'How long the chosen time is kept.',
    properties: { expiresAt: new Date(Date.now() + 272_000).toISOString() },
    events: ['hold-extend', 'hold-end'],
  },
  'booking-language-menu': {
    words: 'The languages of the page, each by its own name.',
    attributes: { value: 'en' },
    properties: {
      languages: ['en', 'de', 'de-x-du', 'fr', 'es', 'pt-BR', 'pl', 'tr', 'uk', 'ar', 'he', 'ja', 'zh-CN'],
    },
    events: ['language-change'],
  },
  'booking-time-zone-picker': {
    words: 'The zone that times are shown in: by city, by name, by offset.',
    properties: { value: zone },
    events: ['time-zone-change', 'clock-change'],
  },
  'booking-details-form': {
    words: 'Who books, and what the host asks.',
    properties: {
      questions: [
        { id: 'topic', kind: 'long-text', label: 'What would you like to talk about?' },
        {
          id: 'size',
          kind: 'choice',
          label: 'How many people will come?',
          options: ['1–3', '4–8', 'More'],
          required: true,
        },
        {
          id: 'days',
          kind: 'choices',
          label: 'Which days suit you too?',
          options: ['Monday', 'Tuesday', 'Friday'],
        },
        { id: 'site', kind: 'url', label: 'Your website', help: 'It helps us to prepare.' },
        {
          id: 'privacy',
          kind: 'consent',
          label: 'I agree that my details are kept for this appointment.',
          required: true,
        },
      ],
    },
    events: ['details-submit'],
  },
  'booking-series': {
    words: 'The chosen time several times in one go: how often, how many, and which of them.',
    properties: {
      zone,
      most: 6,
      repeat: { everyWeeks: 1, times: 4, without: [] },
      series: {
        status: 'ready',
        times: [1, 8, 15, 22].map((days) => ({
          ...slot('09:00', days),
          isFree: days !== 15,
          ...(days === 15 && { reasons: ['unavailable'] }),
        })),
        lost: [],
      },
    },
    events: ['series-change', 'series-retry'],
  },
  'booking-confirmation': {
    words: 'What was agreed; the meeting link appears as soon as it is there.',
    properties: {
      booking,
    },
    events: [],
  },
  'booking-series-confirmation': {
    words: 'Several times that were booked in one go, each with its state and its link.',
    properties: {
      changeable: true,
      bookings: [1, 8, 15].map((days) => ({
        ...booking,
        ...slot('09:00', days),
        ref: `anna.sample-${days}`,
        manageToken: 'sample',
      })),
    },
    events: ['booking-select'],
  },
  'booking-manage': {
    words: 'A booking, to be seen, moved, cancelled: this one, or the one that a manage link names.',
    attributes: { 'backend-url': '/v1/anna' },
    properties: { booking },
    events: ['booking-change', 'book-again', 'booking-error'],
  },
  'booking-move': {
    words: 'The time a booking has, and the one it would have.',
    properties: { zone, timeNow: slot('09:00'), newTime: slot('13:30') },
    events: ['move-confirm', 'move-keep'],
  },
};

/** The host's elements read and save; each works alone over the host's operations. */
const ofHosts = {
  'booking-connections': 'Connect, renew, end connections to accounts.',
  'booking-setup-checklist': 'What is set, and what is missing to be booked.',
  'booking-profile-editor': 'Who the host is, where and when they can be met.',
  'booking-location-editor': 'The places, the preferred one first.',
  'booking-schedule-editor': 'Hours, other dates, holidays.',
  'booking-calendar-settings': 'Where bookings go, and what blocks.',
  'booking-event-type-editor': 'What is offered.',
  'booking-agenda': 'Bookings and calendar events.',
  'booking-troubleshooter': 'Why a time is not offered.',
};
for (const [tag, words] of Object.entries(ofHosts))
  elements[tag] = {
    words,
    attributes: { 'backend-url': '/v1/host' },
    events: ['change', 'save', 'settings-go'],
  };

const name = location.pathname.split('/').at(-1);
if (name in ofHosts) {
  await import('/dist/cdn/booking-elements-host.js');
  const { host } = await (await fetch('/demo/sign-in')).json();
  document.getElementById('sign-in').hidden = host !== null;
}
const {
  words,
  attributes = {},
  properties = {},
  text = '',
  events,
} = elements[name] ?? elements['booking-widget'];
const node = document.createElement(elements[name] ? name : 'booking-widget');
for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
Object.assign(node, properties);
node.textContent = text;
for (const event of events) {
  node.addEventListener(event, ({ type, ...rest }) => {
    const { isTrusted: _trusted, ...details } = rest;
    document.getElementById('events').textContent = `${type} ${JSON.stringify(details)}`;
  });
}

document.title = `<${node.localName}>`;
document.getElementById('name').textContent = `<${node.localName}>`;
document.getElementById('words').textContent = words;
document.getElementById('stage').append(node);
document.getElementById('code').textContent = codeOf();

function codeOf() {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  const lines = [`<${node.localName}${written.join('')}>${text}</${node.localName}>`];
  const set = Object.entries(properties);
  if (set.length > 0) lines.push('', `const element = document.querySelector('${node.localName}');`);
  for (const [property, value] of set) lines.push(`element.${property} = ${literal(value)};`);
  return lines.join('\n');
}

function literal(value) {
  if (value instanceof Map) return `new Map(${JSON.stringify([...value])})`;
  return JSON.stringify(value, null, 2);
}
