import { describeRaces } from './races.js';

describeRaces({
  seeds: [1],
  slotRacers: 4000,
  mixedRacers: 2000,
  teams: 800,
  newTeams: 900,
  anyHostTimes: 40,
  guests: 670,
  stormers: 800,
});
