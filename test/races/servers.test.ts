import { describe } from 'node:test';
import { describeServerRaces } from './servers.js';

describe('R1: racing for time at several servers', () => {
  describeServerRaces({ seeds: [1], guests: 200, servers: 2 });
});
