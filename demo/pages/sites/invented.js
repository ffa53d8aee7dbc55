// A backend in the page, for houses that are invented: it offers weekdays at fixed hours, some of them gone already, and
// remembers what is booked for as long as the page is open.
const day = 86_400_000;

/** The event types to be booked, and the hours (UTC) at which they begin. */
export function inventedBackend(eventTypes, hours) {
  const taken = new Set();

  function typeOf(slug) {
    const found = eventTypes.find((eventType) => eventType.slug === slug);
    if (!found) throw new Error(`There is no ${slug}`);
    return found;
  }

  function startsOn(date) {
    const weekday = new Date(date).getUTCDay();
    if (weekday === 0 || weekday === 6) return [];
    const number = date / day;
    return hours
      .filter((_, index) => (number * 5 + index * 3) % 4 !== 0)
      .map((hour) => new Date(date + hour * 3_600_000).toISOString());
  }

  function slotsIn({ eventType, start, end, durationMinutes }) {
    const length = (durationMinutes ?? typeOf(eventType).durationsMinutes[0]) * 60_000;
    const [from, to] = [Math.max(Date.parse(start), Date.now() + day), Date.parse(end)];
    const slots = [];
    for (let date = Math.floor(from / day) * day; date < to; date += day) {
      for (const at of startsOn(date)) {
        const begin = Date.parse(at);
        if (begin < from || begin >= to || taken.has(at)) continue;
        slots.push({ start: at, end: new Date(begin + length).toISOString() });
      }
    }
    return slots;
  }

  return {
    eventType: async (slug) => typeOf(slug),
    eventTypes: async () => eventTypes,
    slots: async (query) => ({ slots: slotsIn(query) }),
    async book(request) {
      const { slug, title, host, durationsMinutes, locations } = typeOf(request.eventType);
      const length = (request.durationMinutes ?? durationsMinutes[0]) * 60_000;
      taken.add(request.start);
      const wanted = request.context?.location;
      return {
        ref: crypto.randomUUID(),
        version: 1,
        status: 'confirmed',
        eventType: { slug, title },
        host,
        start: request.start,
        end: new Date(Date.parse(request.start) + length).toISOString(),
        zone: request.zone,
        guest: request.guest,
        location: locations.find(({ id }) => id === wanted) ?? locations[0],
        calendar: 'none',
      };
    },
  };
}

/** When an invented house can be booked: for three months from today. */
export function inventedWindow() {
  const dateAfter = (days) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
  return { from: dateAfter(0), to: dateAfter(90) };
}
