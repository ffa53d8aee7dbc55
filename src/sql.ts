export * from './store/sql/index.js';
