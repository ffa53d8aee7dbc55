import { describe } from 'node:test';
import { describeDefences, describeServerRaces } from './servers.js';

describe('R1: racing for time at several servers', () => {
  describeServerRaces({ seeds: [1, 2, 3], guests: 10_000, servers: 4 });
  describeDefences({ guests: 1000, servers: 4 });
});
