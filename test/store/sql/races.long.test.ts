import { describeRaces } from './races.js';

describeRaces({
  seeds: [1, 2, 3],
  slotRacers: 10_000,
  mixedRacers: 10_000,
  teams: 4000,
  newTeams: 3000,
  anyHostTimes: 200,
  guests: 2010,
  stormers: 2000,
});
