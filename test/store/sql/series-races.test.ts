import { describeSeriesRaces } from './series-races.js';

describeSeriesRaces({ seeds: [11], racers: 300, crowd: 200 });
