import { describeSeriesRaces } from './series-races.js';

describeSeriesRaces({ seeds: [11], racers: 10_000, crowd: 2000 });
