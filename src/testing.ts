export { calendarAdapterPromises, calendarAdapterSuite } from './testing/calendar-adapter-suite.js';
export type {
  CalendarAdapterControl,
  CalendarAdapterFixture,
  Colleague,
  PlantedEvent,
} from './testing/calendar-adapter-fixture.js';
export { bookingBackendPromises, bookingBackendSuite } from './testing/booking-backend-suite.js';
export { notOffered } from './testing/booking-backend-promise.js';
export type { BackendFeature, BackendPromise } from './testing/booking-backend-promise.js';
export type { BackendControl, BackendFixture, BackendTeam } from './testing/booking-backend-fixture.js';
export { bookingStorePromises, bookingStoreSuite } from './testing/booking-store-suite.js';
export { connectTicketsSuite } from './testing/connect-tickets-suite.js';
export { hostBackendPromises, hostBackendSuite } from './testing/host-backend-suite.js';
export type { HostFixture } from './testing/host-backend-fixture.js';
export { settingsStoreSuite } from './testing/settings-store-suite.js';
export { signInStoreSuite } from './testing/sign-in-store-suite.js';
export type { Needs, SuitePromise, SuiteRunner } from './testing/suite-runner.js';
export * from './testing/fake-google/index.js';
