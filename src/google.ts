export * from './adapters/google/index.js';
