import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samples } from '../schemas/samples.js';
import { plannedServer, requests } from './planned-backend.js';
import type { Asked } from './planned-backend.js';

const [path, asked] = requests.booking as readonly [string, Asked];

function asking(accept: string): Asked {
  return { ...asked, headers: { ...asked.headers, Accept: accept } };
}

describe('a booking as a calendar file', () => {
  it('has the booking’s identity, and a sequence that rises with what is agreed', async () => {
    for (const version of [1, 2, 7]) {
      const { ask } = plannedServer({
        backend: { booking: async () => ({ ...samples.booking, version }) },
        clock: () => Date.UTC(2026, 4, 1, 12),
      });
      const response = await ask(path, asking('text/calendar'));
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const lines = (await response.text()).split('\r\n');
      assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
      for (const line of [
        `UID:${samples.booking.ref}`,
        `SEQUENCE:${version - 1}`,
        'DTSTAMP:20260501T120000Z',
      ])
        assert.ok(lines.includes(line), line);
    }
  });

  it('is for those who would rather have it than JSON', async () => {
    const { ask } = plannedServer();
    for (const [accept, type] of [
      ['text/calendar', 'text/calendar'],
      ['text/calendar, application/json;q=0.5', 'text/calendar'],
      ['Text/Calendar;q=0.9, */*;q=0.1', 'text/calendar'],
      ['application/json, text/calendar;q=0.5', 'application/json'],
      ['text/calendar;q=0', 'application/json'],
      ['text/calendar;q=what', 'application/json'],
      ['*/*', 'application/json'],
      ['', 'application/json'],
    ] as const) {
      const response = await ask(path, asking(accept));
      assert.ok(response.headers.get('Content-Type')?.startsWith(type), accept);
    }
  });

  it('is opened by the booking’s token alone', async () => {
    const { ask } = plannedServer();
    const response = await ask(path, { headers: { Accept: 'text/calendar', Authorization: 'Bearer wrong' } });
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  });
});
