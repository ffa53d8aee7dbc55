export { listen } from './testing/fake-google/listen.js';
export type { Listening } from './testing/fake-google/listen.js';
