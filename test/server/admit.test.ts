import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import type { Admission, Admit } from '../../src/server.js';
import { samples } from '../schemas/samples.js';
import type { Asked } from './planned-backend.js';
import { codeOf, key, plannedServer, requests } from './planned-backend.js';

describe('admit', () => {
  it('sees every write before the backend does: request, operation, and whose it is', async () => {
    const seen: unknown[] = [];
    const admit: Admit = ({ operation, request, httpRequest, ...context }) => {
      seen.push([operation, request, context, httpRequest instanceof Request, calls.length]);
    };
    const { ask, calls } = plannedServer({ admit, addressOf: () => '192.0.2.7' });
    for (const [path, asked] of Object.values(requests) as [string, Asked][]) await ask(path, asked);
    const context = { owner: 'anna', key, address: '192.0.2.7' };
    const { ref } = samples.booking;
    const { ref: place } = samples.waitlistEntry;
    assert.deepEqual(seen, [
      ['hold', requests.hold[1].body, context, true, 3],
      ['book', samples.bookingRequest, context, true, 5],
      ['reschedule', requests.reschedule[1].body, { ...context, ref }, true, 7],
      ['cancel', requests.cancel[1].body, { ...context, ref }, true, 8],
      ['bookSeries', samples.seriesRequest, context, true, 10],
      ['joinWaitlist', samples.waitlistRequest, context, true, 11],
      ['takeOffer', requests.takeOffer[1].body, { ...context, ref: place }, true, 13],
      ['passOffer', requests.passOffer[1].body, { ...context, ref: place }, true, 14],
    ]);
  });

  it('knows by the operation what the request is', async () => {
    const proofs: unknown[] = [];
    const admit: Admit = ({ operation, request }) => {
      if (operation === 'book') proofs.push(request.proof);
    };
    const { ask } = plannedServer({ admit });
    await ask(...(requests.book as [string, Asked]));
    assert.deepEqual(proofs, [samples.bookingRequest.proof]);
  });

  it('refuses in the contract’s words', async () => {
    const admit: Admit = async ({ operation, request }) => {
      if (operation === 'book' && request.proof !== 'person')
        throw new BookingError('refused', { message: 'Please show that you are a person.' });
    };
    const { ask, calls } = plannedServer({ admit });
    const response = await ask(...(requests.book as [string, Asked]));
    assert.equal(response.status, 422);
    const { code, message } = (await response.json()) as { code: string; message: string };
    assert.deepEqual([code, message], ['refused', 'Please show that you are a person.']);
    assert.deepEqual(calls, []);
    const body = { ...samples.bookingRequest, proof: 'person' };
    assert.equal((await ask(requests.book[0], { method: 'POST', body })).status, 201);
  });

  it('fails closed: when it breaks, nothing is booked', async () => {
    const { ask, calls, errors } = plannedServer({
      admit: () => Promise.reject(new Error('captcha service down')),
    });
    const response = await ask(...(requests.book as [string, Asked]));
    assert.equal(await codeOf(response), 'unavailable');
    assert.deepEqual(calls, []);
    assert.equal(errors.length, 1);
  });

  it('is not bothered with what is refused anyway', async () => {
    const asked: Admission[] = [];
    const { ask } = plannedServer({ admit: (admission) => void asked.push(admission) });
    await ask(requests.book[0], { method: 'POST', body: { ...samples.bookingRequest, zone: 'Nowhere' } });
    await ask('/v1/nobody/bookings', { method: 'POST', body: samples.bookingRequest });
    await ask(requests.slots[0]);
    assert.deepEqual(asked, []);
  });
});
