// Asks the booking server what can be booked, from the browser of whoever sets it up, as guests' browsers will.
(function ({ __, sprintf }) {
  const field = (name) => document.getElementById(`booking-${name}`);
  const status = document.getElementById('booking-found');
  const offers = document.createElement('datalist');
  offers.id = 'booking-offers';
  field('event-type').after(offers);
  field('event-type').setAttribute('list', offers.id);

  let latest = 0;
  async function look() {
    const turn = ++latest;
    const [server, owner] = ['server', 'owner'].map((name) => field(name).value.trim().replace(/\/+$/, ''));
    const backend = /\/v1\/[^/]+$/.test(server)
      ? server
      : server && owner && `${server}/v1/${encodeURIComponent(owner)}`;
    if (!backend) return show(turn, '', []);
    try {
      const response = await fetch(`${backend}/event-types`);
      if (!response.ok) throw new Error(String(response.status));
      const menu = await response.json();
      const titles = menu.map(({ title }) => title).join(', ');
      show(
        turn,
        sprintf(
          /* translators: %s: titles of what can be booked. */ __(
            'The server answers. What can be booked: %s',
            'booking-elements',
          ),
          titles,
        ),
        menu,
      );
    } catch {
      show(
        turn,
        __(
          'At this address nothing answers for this owner. Check both, and that the server lets other sites ask.',
          'booking-elements',
        ),
        [],
      );
    }
  }

  function show(turn, words, menu) {
    if (turn !== latest) return;
    status.textContent = words;
    offers.replaceChildren(...menu.map(({ slug, title }) => new Option(title, slug)));
  }

  for (const name of ['server', 'owner']) field(name).addEventListener('change', () => void look());
  void look();
})(window.wp.i18n);
