import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingErrorCode } from '../../src/contract/index.js';
import { tenOn, wish } from './people.js';
import { canary, poisonNames, poisonedTexts, prototypes } from './poison.js';
import { allRows, booked, held } from './rows.js';
import { openStage } from './stage.js';
import type { Stage } from './stage.js';

// Reliability goal X9: every endpoint, over the real store.

/** Answers without a fault, and with nothing in it that was put in. @returns its status */
async function sound(response: Response, about: string): Promise<number> {
  const text = await response.text();
  assert.ok(response.status < 500, `${response.status} for ${about}`);
  if (response.status >= 400) {
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json', about);
    assert.ok(isBookingErrorCode((JSON.parse(text) as { code: string }).code), about);
  } else assert.ok(!text.includes(canary), about);
  return response.status;
}

/** Asks for each poisoned text of a body once. @returns how many were taken */
async function poisonAll(
  stage: Stage,
  value: object,
  [path, headers = {}]: readonly [path: string, headers?: Record<string, string>],
): Promise<number> {
  // A prime, so that every name, payload and place has its turn.
  const step = stage.database ? 23 : 5;
  let taken = 0;
  for (const [index, body] of poisonedTexts(value).entries()) {
    if (index % step > 0) continue;
    const response = await stage.ask(path, { method: 'POST', headers, body });
    if ((await sound(response, `${path} ${body}`)) < 300) taken++;
  }
  return taken;
}

describe('names of what every object has', () => {
  for (const store of ['memory', 'sql'] as const)
    it(`change nothing in any body: book, hold, reschedule, cancel (${store})`, async () => {
      const untouched = prototypes();
      const stage = await openStage({ store });
      const request = wish({ eventType: 'class', answers: { note: 'None' }, proof: [{ deep: [{}] }] });
      assert.ok((await poisonAll(stage, request, ['/v1/anna/bookings'])) > 2, 'bookings');
      const { ref, manageToken } = await booked(stage, { start: tenOn(3) });
      const bearer = { Authorization: `Bearer ${manageToken}` };
      const path = `/v1/anna/bookings/${ref}`;
      const moves = poisonAll(stage, { version: 1, start: tenOn(4) }, [`${path}/reschedule`, bearer]);
      assert.equal(await moves, 1, 'the others come too late, in another version');
      assert.ok((await poisonAll(stage, { version: 2 }, [`${path}/cancel`, bearer])) > 0);
      await poisonAll(
        stage,
        { eventType: 'class', start: tenOn(6), context: { location: 'office', tags: { a: 'b' } } },
        ['/v1/anna/holds'],
      );
      await stage.quiet();
      if (stage.database) {
        // Under these names a tag is one, and all else of them is dropped; nothing else has taken on a part of it.
        const rows = (await allRows(stage.database)).split('\n').filter((row) => row.includes(canary));
        for (const row of rows)
          assert.match(
            row.replace(/"(constructor|prototype)": "polluted-canary"/g, ''),
            /^(?!.*canary)/,
            row,
          );
      }
      assert.deepEqual(stage.errors, []);
      assert.equal(prototypes(), untouched);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    });

  it('are answers to questions of that name, and none where nobody answered', async () => {
    const stage = await openStage();
    const silent = await booked(stage, { answers: {}, context: { location: 'office' } });
    assert.deepEqual((await stage.bookings.find('anna', silent.ref))?.answers, {});
    const answers = { constructor: 'Ada', prototype: 'One', toString: 'In short' };
    const tags = { constructor: 'x', prototype: 'y', hasOwnProperty: 'z' };
    const said = await booked(stage, {
      start: tenOn(1),
      answers,
      context: { location: 'office', tags },
    });
    const record = await stage.bookings.find('anna', said.ref);
    assert.deepEqual(Object.entries(record!.answers).sort(), Object.entries(answers).sort());
    assert.deepEqual(Object.entries(record!.tags).sort(), Object.entries(tags).sort());
    const body = wish({ start: tenOn(2) });
    const wrong = `${JSON.stringify({ ...body, answers: undefined }).slice(0, -1)},"answers":{"constructor":{"a":1}}}`;
    assert.equal((await stage.ask('/v1/anna/bookings', { method: 'POST', body: wrong })).status, 400);
  });

  it('are nobody in an address, a parameter, a context or a header', async () => {
    const untouched = prototypes();
    const stage = await openStage();
    const { ref, manageToken } = await booked(stage);
    const hold = await held(stage, tenOn(4));
    const range = `start=${tenOn(0)}&end=${tenOn(4)}`;
    const payload = encodeURIComponent(JSON.stringify({ polluted: canary }));
    let asked = 0;
    for (const name of [...poisonNames, 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']) {
      const contexts = [
        `{"${name}":{"polluted":"${canary}"}}`,
        `{"tags":{"${name}":"${canary}"}}`,
        `{"answers":{"${name}":["${canary}"]}}`,
        `{"answers":{"${name}":{"polluted":"${canary}"}}}`,
        `{"location":"${name}","host":"${name}"}`,
        `[{"${name}":{}}]`,
      ].map((text) => `event-types/intro/slots?${range}&context=${encodeURIComponent(text)}`);
      const gets = [
        `/v1/${name}/capabilities`,
        `/v1/${name}/event-types/intro`,
        ...[
          ...contexts,
          `event-types/${name}`,
          `event-types/${name}/slots?${range}`,
          `bookings/${name}`,
          `bookings/anna.${name}`,
          `capabilities?${name}=${payload}&${name}[polluted]=${canary}&${name}.polluted=${canary}`,
          `event-types?${name}[${name}][polluted]=${canary}`,
          `event-types/intro?${name}=${payload}`,
          `event-types/intro/slots?${range}&${name}[polluted]=${canary}&${name}=${payload}`,
          `event-types/intro/slots?start=${name}&end=${name}&duration=${name}&zone=${name}`,
          `event-types/intro/slots?${range}&location=${name}&host=${name}`,
          `bookings/${ref}?${name}=${payload}`,
        ].map((path) => `/v1/anna/${path}`),
      ];
      const headers = {
        Authorization: `Bearer ${manageToken}`,
        [name.replaceAll('_', '-')]: canary,
        Cookie: `${name}=${canary}`,
      };
      for (const path of gets) {
        const status = await sound(await stage.ask(path, { headers }), path);
        assert.ok([200, 400, 404].includes(status), `${status} for ${path}`);
        asked++;
      }
      for (const [method, path, body] of [
        ['DELETE', `holds/${name}`, undefined],
        ['DELETE', `holds/anna.hold-${name}?${name}=${payload}`, undefined],
        ['POST', `bookings/${name}/cancel`, { version: 1 }],
        ['POST', `bookings/${name}/reschedule`, { version: 1, start: tenOn(1) }],
        ['POST', `bookings`, wish({ eventType: name })],
        ['POST', `bookings`, wish({ start: name })],
        ['POST', `bookings`, wish({ zone: name, language: name })],
        ['POST', `bookings`, wish({ hold: name, context: { location: name, host: name } })],
        ['POST', `holds`, { eventType: name, start: tenOn(1), replaces: name }],
      ] as const) {
        const key = `${name}-${name}-${name}-${name}`;
        const status = await sound(
          await stage.ask(`/v1/anna/${path}`, {
            method,
            headers: { ...headers, 'Idempotency-Key': key },
            body,
          }),
          path,
        );
        assert.ok([204, 400, 404, 422].includes(status), `${status} for ${path}`);
        asked++;
      }
    }
    assert.equal((await stage.ask(`/v1/anna/holds/${hold}`, { method: 'DELETE' })).status, 204);
    assert.ok(!(await allRows(stage.database)).includes(canary));
    assert.equal(asked, 7 * 28);
    assert.deepEqual(stage.errors, []);
    assert.equal(prototypes(), untouched);
  });
});
