export * from './adapters/memory/index.js';
export * from './store/memory/index.js';
