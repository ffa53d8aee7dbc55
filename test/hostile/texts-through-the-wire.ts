import assert from 'node:assert/strict';
import type { BookingRecord } from '../../src/contract/index.js';
import { isBookingErrorCode } from '../../src/contract/index.js';
import { bent } from '../schemas/samples.js';
import { hostileTexts, textPathsOf } from '../store/hostile-settings.js';
import { tenOn, wish } from './people.js';
import { allRows, booked, held } from './rows.js';
import type { Stage } from './stage.js';

const texts: readonly string[] = [
  ...hostileTexts,
  '‘’“”„‚',
  'ʼ＇′',
  '1); delete from booking_elements.bookings; --',
  "\\'; select pg_sleep(10); --",
  "'||(select answer from booking_elements.idempotency_keys limit 1)||'",
  "ada@example.com'; drop schema booking_elements cascade; --",
  "o'brien@example.com",
  '"quoted"@example.com',
  '{"a":"b","c":[1,2]}',
  '","status":"cancelled","x":"',
  '{1,2,"3"}',
  "copy (select 1) to program 'id'",
  '\ud83d',
  'x'.repeat(60_000),
];

/** Where a booking keeps what a field of the request said. */
const kept: Readonly<Record<string, (record: BookingRecord) => unknown>> = {
  'guest.name': ({ guest }) => guest.name,
  'guest.email': ({ guest }) => guest.email,
  zone: ({ zone }) => zone,
  language: ({ language }) => language,
  locationDetail: ({ location }) => location.detail,
  'answers.note': ({ answers }) => answers['note'],
  'answers.topics.0': ({ answers }) => [answers['topics']].flat()[0],
  'context.tags.campaign': ({ tags }) => tags['campaign'],
};

/** Fields whose white space around is nobody's wish. */
const trimmed = ['guest.name', 'guest.email', 'language', 'locationDetail'];

/**
 * Sends each text through each field: one in `step` of all.
 *
 * @returns How many were sent, and how many of them are stored now, exactly
 */
export async function sendTexts(
  stage: Stage,
  step: number,
): Promise<{ readonly sent: number; readonly kept: number }> {
  const counted = { sent: 0, kept: 0, turn: 0 };
  const isTurn = (): boolean => counted.turn++ % step === 0;
  const ask = async (about: string, ...asked: Parameters<Stage['ask']>): Promise<Response> => {
    counted.sent++;
    const response = await stage.ask(...asked);
    assert.ok(response.status < 500, `${response.status}: ${about}`);
    if (response.status >= 400) {
      const { code } = (await response.clone().json()) as { code: string };
      assert.ok(isBookingErrorCode(code), about);
    }
    return response;
  };
  const body = wish({ eventType: 'class' });
  const fields = [...textPathsOf(body), 'hold'];
  for (const [at, field] of fields.entries())
    for (const text of texts) {
      if (!isTurn()) continue;
      const about = `${field}: ${JSON.stringify(text.slice(0, 50))}`;
      const start = tenOn(counted.turn % 30);
      const hostile = bent({ ...body, start }, field, text);
      const response = await ask(about, '/v1/anna/bookings', { method: 'POST', body: hostile });
      const read = kept[field];
      if (response.status !== 201 || !read) continue;
      const { ref } = (await response.json()) as { ref: string };
      const record = await stage.bookings.find('anna', ref);
      assert.ok(record, about);
      assert.equal(read(record), trimmed.includes(field) ? text.trim() : text, about);
      counted.kept++;
      assert.ok(at < fields.length);
    }
  await asNames(stage, ask, isTurn);
  counted.kept += await asReasons(stage, ask, isTurn);
  await stage.quiet();
  assert.deepEqual(stage.errors, []);
  assert.ok((await allRows(stage.database)).includes('"owner": "anna"'), 'all tables are there');
  return counted;
}

type Asker = (about: string, ...asked: Parameters<Stage['ask']>) => Promise<Response>;

/** As keys of answers and tags, in addresses, parameters, headers and bodies that name something. */
async function asNames(stage: Stage, ask: Asker, isTurn: () => boolean): Promise<void> {
  const { ref, manageToken } = await booked(stage, { start: tenOn(31) });
  const hold = await held(stage, tenOn(32));
  const range = `start=${tenOn(0)}&end=${tenOn(4)}`;
  const bearer = { Authorization: `Bearer ${manageToken}` };
  for (const text of texts) {
    const part = encodeURIComponent(text.slice(0, 3999).replace(/\p{Cs}/gu, '\ufffd'));
    const header = text.replace(/[^\x21-\x7e]/g, '?').slice(0, 4000) || '?';
    const context = encodeURIComponent(JSON.stringify({ tags: { [text.slice(0, 90)]: text.slice(0, 400) } }));
    const gets = [
      `${part}/capabilities`,
      `${part}/event-types`,
      `anna/event-types/${part}`,
      `anna/event-types/${part}/slots?${range}`,
      `anna/bookings/${part}`,
      `anna/bookings/anna.${part}`,
      ...['start', 'end', 'duration', 'zone', 'location', 'host', 'context', part].map(
        (name) => `anna/event-types/intro/slots?${name === 'start' ? 'end=x' : range}&${name}=${part}`,
      ),
      `anna/event-types/intro/slots?${range}&location=office&context=${context}`,
    ];
    for (const path of gets) if (isTurn()) await ask(path.slice(0, 80), `/v1/${path}`, { headers: bearer });
    const wrongToken = { Authorization: `Bearer ${header}` };
    const keyed = { ...bearer, 'Idempotency-Key': header.padEnd(16, "'").slice(0, 200) };
    const tags = { [text.slice(0, 100)]: text.slice(0, 500) };
    const start = tenOn(0);
    for (const [path, given, body] of [
      [`bookings/${part}/cancel`, bearer, { version: 1 }],
      [`bookings/${part}/reschedule`, bearer, { version: 1, start }],
      [`bookings/${ref}/cancel`, wrongToken, { version: 1 }],
      [`bookings/${ref}/reschedule`, bearer, { version: 1, start: text }],
      [`bookings/${ref}/cancel`, bearer, { version: text }],
      [
        'bookings',
        keyed,
        wish({ eventType: 'class', guest: { name: header.slice(0, 100), email: 'a@b.example' } }),
      ],
      ['bookings', {}, wish({ eventType: 'class', answers: tags, context: { location: 'office', tags } })],
      ['holds', {}, { eventType: text, start }],
      ['holds', {}, { eventType: 'class', start: text, context: { location: 'office' } }],
      ['holds', {}, { eventType: 'class', start, context: { location: text, host: text } }],
      ['holds', {}, { eventType: 'class', start, context: { location: 'office', tags }, replaces: text }],
    ] as const)
      if (isTurn())
        await ask(`${path.slice(0, 60)} ${text.slice(0, 40)}`, `/v1/anna/${path}`, {
          method: 'POST',
          headers: given,
          body,
        });
    if (isTurn()) await ask('holds', `/v1/anna/holds/${part}`, { method: 'DELETE' });
  }
  assert.equal((await stage.bookings.find('anna', ref))?.status, 'confirmed');
  assert.ok(await stage.bookings.held('anna', hold, stage.now));
}

/** As the reason of an end. @returns How many were kept */
async function asReasons(stage: Stage, ask: Asker, isTurn: () => boolean): Promise<number> {
  let stored = 0;
  for (const text of texts) {
    if (!isTurn()) continue;
    const { ref, manageToken } = await booked(stage, { eventType: 'class', start: tenOn(20) });
    const response = await ask(text.slice(0, 50), `/v1/anna/bookings/${ref}/cancel`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${manageToken}` },
      body: { version: 1, reason: text },
    });
    const record = await stage.bookings.find('anna', ref);
    if (response.status !== 200) {
      assert.deepEqual([response.status, record?.status], [400, 'confirmed'], text.slice(0, 50));
      continue;
    }
    assert.deepEqual([record?.status, record?.cancelReason], ['cancelled', text]);
    stored++;
  }
  return stored;
}
