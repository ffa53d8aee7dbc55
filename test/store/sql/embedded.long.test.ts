import { describe, it } from 'node:test';
import { killAt } from './killed-folder.js';

describe('the embedded database', () => {
  it('keeps every acknowledged booking when its process is killed, at five moments under load', () =>
    killAt([0, 1, 7, 20, 42]));
});
