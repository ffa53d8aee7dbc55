import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlOfText, lineOfText } from '../../../src/adapters/google/event-text.js';
import { showsPatch } from '../../../src/adapters/google/event-mapping.js';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';
import { annasAdapter, annasWorld, hour, ids, minute, now } from './fake-world.js';

const calendarId = ids.anna;
const draft: EventDraft = {
  id: 'occ000001',
  bookingRef: 'ref-1',
  title: 'Intro',
  start: now + hour,
  end: now + 1.5 * hour,
  zone: 'Europe/Berlin',
  attendees: [{ email: 'ada@example.com', name: 'Ada' }],
};
const at = { calendarId, eventId: draft.id };
const looks = { visibility: 'private', remindersMinutes: [10, 1440], color: '#5484ed' } as const;

async function written(change: Partial<EventDraft> = {}) {
  const google = annasWorld();
  const adapter = annasAdapter(google);
  await adapter.insert(calendarId, { ...draft, ...change });
  const kept = () => google.event({ calendar: calendarId, event: draft.id })!;
  return { google, adapter, kept };
}

const byPopup = (...minutes: readonly number[]) => ({
  useDefault: false,
  overrides: minutes.map((before) => ({ method: 'popup', minutes: before })),
});

describe('what an event looks like at Google', () => {
  it('is written with it: who sees it, when it reminds, its colour', async () => {
    const { kept } = await written(looks);
    const { visibility, colorId, reminders } = kept();
    assert.deepEqual([visibility, colorId, reminders], ['private', '9', byPopup(10, 1440)]);
  });

  it('changes alone, and goes back to the calendar’s own', async () => {
    const { adapter, kept } = await written(looks);
    await adapter.update(at, { color: '#dc2127', remindersMinutes: [5], visibility: 'public' });
    const changed = kept();
    assert.deepEqual(
      [changed.visibility, changed.colorId, changed.reminders, changed.summary],
      ['public', '11', byPopup(5), 'Intro'],
    );
    await adapter.update(at, { color: null, remindersMinutes: null, visibility: 'default' });
    const plain = kept();
    assert.deepEqual(
      [plain.visibility, plain.colorId, plain.reminders],
      [undefined, undefined, { useDefault: true }],
    );
  });

  it('reminds of nothing where nothing is listed', async () => {
    const { kept } = await written({ remindersMinutes: [] });
    assert.deepEqual(kept().reminders, { useDefault: false });
  });

  it('is found to have changed when the answer was lost', async () => {
    const { google, adapter, kept } = await written();
    const { etag = '' } = (await adapter.event(at))!;
    google.faults.add({
      match: { method: 'calendar.events.patch' },
      fault: { kind: 'reset', applied: true },
    });
    await adapter.update({ ...at, etag }, { color: '#dc2127', visibility: 'private' });
    assert.equal(kept().colorId, '11');
    for (const other of [{ colorId: '10' }, {}, { colorId: '11', visibility: 'public' }])
      assert.ok(!showsPatch(other, { colorId: '11', visibility: 'private' }));
    assert.ok(showsPatch({}, { colorId: null, visibility: 'default' }));
  });
});

describe('a video link at Google that is not wanted any more', () => {
  const conference = { solution: 'google-meet', requestId: 'occ000001' };

  it('is taken off, ready or still being made, and comes no more', async () => {
    for (const wait of [0, minute]) {
      const { google, adapter, kept } = await written({ conference });
      google.clock.advance(wait);
      const event = await adapter.update(at, { location: 'Office', conference: null });
      assert.equal(event.conference, undefined);
      google.clock.advance(minute);
      assert.deepEqual([kept().conferenceData, kept().hangoutLink], [undefined, undefined]);
      assert.equal(kept().location, 'Office');
    }
  });

  it('leaves no note of a refusal behind, and the reference stays', async () => {
    const google = annasWorld();
    const calendar = google.addCalendar({ account: ids.anna, summary: 'No Meet', conferenceTypes: [] });
    const adapter = annasAdapter(google);
    const colleague = { email: ids.team, isHost: true };
    const refused = await adapter.insert(calendar, { ...draft, conference });
    assert.equal(refused.isConferenceRefused, true);
    const where = { ...at, calendarId: calendar };
    assert.equal((await adapter.event(where))?.isConferenceRefused, true);
    const event = await adapter.update(where, { conference: null, invite: [colleague] });
    assert.deepEqual([event.conference, event.isConferenceRefused], [undefined, undefined]);
    const kept = google.event({ calendar, event: draft.id });
    const ref = { bookingElementsRef: 'ref-1' };
    assert.deepEqual(kept?.extendedProperties, { private: ref, shared: ref });
  });

  it('was not refused where Google only failed to make it: it may be asked for again', async () => {
    const google = annasWorld();
    google.settings.meetOutcome = 'failure';
    const adapter = annasAdapter(google);
    await adapter.insert(calendarId, { ...draft, conference });
    google.clock.advance(minute);
    const event = await adapter.event(at);
    assert.deepEqual([event?.conference?.state, event?.isConferenceRefused], ['failed', undefined]);
  });
});

describe('an event at Google with more guests than answers are kept of', () => {
  it('invites them all, and one more, and one less', async () => {
    const attendees = Array.from({ length: 250 }, (_, index) => ({ email: `g${index}@guests.example.com` }));
    const { adapter, kept } = await written({ attendees, hidesGuests: true });
    assert.equal(kept().attendees?.length, 250);
    await adapter.update(at, {
      invite: [{ email: 'late@guests.example.com' }],
      uninvite: ['g7@guests.example.com'],
    });
    const addresses = kept().attendees?.map(({ email }) => email) ?? [];
    assert.equal(addresses.length, 250);
    assert.ok(addresses.includes('late@guests.example.com') && !addresses.includes('g7@guests.example.com'));
  });
});

describe('texts that are too long for Google', () => {
  it('are cut where a word ends, and say so', () => {
    const address = `https://book.example/manage#token=${'x'.repeat(300)}`;
    const text = `${'word '.repeat(1600)}${address} ${'more '.repeat(100)}`;
    const html = htmlOfText(text);
    assert.ok(html.length <= 8192, String(html.length));
    assert.ok(html.endsWith('word…'), html.slice(-60));
    const whole = `${'word '.repeat(1500)}${address}`;
    assert.equal(htmlOfText(whole), whole);
  });

  it('are never cut within a character, or within what stands for one', () => {
    for (const unit of ['&', '<b>', '😀', 'a&', '👩‍👩‍👧‍👦', '&amp;'])
      for (let shift = 0; shift < 12; shift++) {
        const html = htmlOfText(`${'x'.repeat(shift)}${unit.repeat(9000)}`);
        assert.ok(html.length <= 8192 && html.length > 8100, String(html.length));
        assert.ok(html.endsWith('…'));
        assert.ok(!/&(?!(amp|lt|gt);)/.test(html) && !/[<>]/.test(html));
        assert.equal(html, html.replaceAll(/\p{Cs}/gu, ''), 'no half of a pair');
      }
  });

  it('fit exactly, or lose their end', () => {
    assert.equal(htmlOfText('x'.repeat(8192)).length, 8192);
    assert.equal(htmlOfText('x'.repeat(8193)), `${'x'.repeat(8191)}…`);
    assert.equal(htmlOfText(`${'x'.repeat(8191)} y`), `${'x'.repeat(8191)}…`);
    assert.equal(lineOfText('t'.repeat(1024)).length, 1024);
    assert.equal(lineOfText(`${'t'.repeat(1000)} ${'t'.repeat(30)}`), `${'t'.repeat(1000)}…`);
  });

  it('lose half a character, which nobody can read', () => {
    assert.equal(htmlOfText('a\ud83d b\ude00 😀'), 'a b 😀');
    assert.equal(lineOfText('\ude00x'), 'x');
  });
});

describe('texts that would be markup', () => {
  // Openings, entities, handlers, schemes, encodings and parsers’ old quarrels (OWASP’s evasion cheat sheet).
  const payloads: readonly string[] = [
    '<script>alert(1)</script>',
    '<ScRiPt >alert(1)</sCrIpT>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<<script>alert(1)//<</script>',
    '<script\n>alert(1)</script\n>',
    '<script\u0000>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="x" onerror="alert(1)"',
    '<img """><script>alert(1)</script>">',
    '<svg/onload=alert(1)>',
    '<svg><script>alert&#40;1)</script>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href=https://evil.example>Confirm here</a>',
    '<b>bold</b><br>new line<!-- comment -->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<style>@import "//evil.example";</style>',
    '<meta http-equiv=refresh content="0;url=//evil.example">',
    '<base href=//evil.example>',
    '<form action=//evil.example><button>x',
    '<body onpageshow=alert(1)>',
    '<details open ontoggle=alert(1)>',
    '<template><script>alert(1)</script></template>',
    '</textarea><script>alert(1)</script>',
    '</title></head><script>alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)',
    '&#x3c;script&#x3e;',
    '&#0000060script',
    '&lt script&gt',
    '&amp;lt;script&amp;gt;',
    '&nbsp;&quot;&apos;',
    '&<script>&',
    '\u003cscript\u003ealert(1)',
    '＜script＞alert(1)＜/script＞',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '\\x3cscript\\x3e',
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '`-alert(1)-`',
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
  ];
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
  /** What a reader of HTML makes of text in which nothing opens a tag. */
  const readAsHtml = (html: string) =>
    html.replaceAll(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);

  it(`are text: ${payloads.length} of them`, () => {
    for (const payload of payloads) {
      const html = htmlOfText(payload);
      assert.ok(!/[<>]/.test(html), payload);
      assert.ok(!/&(?!(amp|lt|gt);)/.test(html), payload);
      assert.equal(readAsHtml(html), payload.replaceAll('\u0000', ''), payload);
    }
  });
});
