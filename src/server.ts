export { createBookingServer } from './server/booking-server.js';
export type { BookingServer } from './server/booking-server.js';
export type {
  Admission,
  AdmissionContext,
  Admit,
  AdmittedOperation,
  AdmittedRequests,
  BookingServerLimits,
  BookingServerOptions,
  ErrorContext,
} from './server/booking-server-options.js';
export { openApiDocument } from './server/openapi.js';
export { startWorker } from './server/worker.js';
export type { Worker } from './server/worker.js';
