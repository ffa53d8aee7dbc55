import { bookingBackendPromises } from '../../testing/booking-backend-suite.js';
import type { Examination } from './examination.js';

/** The promises of the manual, over HTTP. */
export const suiteExaminations: readonly Examination[] = bookingBackendPromises.map(
  ({ promise, needs, asks = [], keeps }) => ({
    part: 'BookingBackend',
    clause: promise,
    needs,
    asks,
    keeps: async (bench) => keeps(bench.fixture()),
  }),
);
