import { describeRaces } from './races.js';

describeRaces({
  seeds: [1],
  slotRacers: 2000,
  mixedRacers: 1000,
  teams: 400,
  newTeams: 450,
  anyHostTimes: 20,
  guests: 670,
  stormers: 400,
});
