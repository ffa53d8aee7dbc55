export * from './adapters/caldav/index.js';
