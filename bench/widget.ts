// npm run bench:widget: the widget in Chromium beside a page written by hand that shows the same month and times, in turns,
// so that a busy machine is busy for both; then widgets that come and go. Fails where a limit does not hold (docs/speed.md).
import { median, quantile } from './measuring.js';
import { difference, fewMounts, measureMemory, mounts } from './widget-memory.js';
import type { Kept, Memory } from './widget-memory.js';
import { launch, meet } from './widget-run.js';
import type { Condition, Met, Network } from './widget-run.js';
import { serveWidgetPages } from './widget-server.js';

/** What is compared, of one run, and the most the widget may take where the page by hand takes so much; missing is any. */
interface Measure {
  readonly title: string;
  readonly of: (met: Met) => number;
  readonly most?: (byHand: number) => number;
}

const runs = 9;
/** Milliseconds. */
const frame = 1000 / 60;
const slow4g: Network = { megabitsPerSecond: 1.6, latency: 150 };

const conditions: readonly Condition[] = [
  { title: '1× CPU', slowdown: 1 },
  { title: '4× CPU', slowdown: 4 },
  { title: '1× CPU, slow 4G', slowdown: 1, network: slow4g },
  { title: '4× CPU, slow 4G', slowdown: 4, network: slow4g },
];

const measures: readonly Measure[] = [
  {
    title: 'navigation → first time can be pressed, ms',
    of: ({ firstTime }) => firstTime,
    most: (byHand) => byHand * 1.25,
  },
  {
    title: 'first day pressed → its times painted, ms',
    of: ({ firstDay }) => firstDay,
    most: (byHand) => byHand + frame,
  },
  {
    title: 'later days pressed → their times painted, ms',
    of: ({ laterDays }) => median(laterDays),
    most: (byHand) => byHand + frame,
  },
  { title: 'long tasks', of: ({ longTasks }) => longTasks.length, most: (byHand) => byHand },
  { title: 'processor time of the main thread, ms', of: ({ processor }) => processor },
];

/**
 * The most that may be kept beyond what few mounts kept: a tenth of what one widget takes while it is there, and not a node
 * or listener. Whoever kept one of the fifty would keep ten times that; engines note a little of what they have run.
 */
const mostKept = ({ heap }: Kept): Kept => ({ heap: heap / 10, nodes: 0, listeners: 0 });

const pages = await serveWidgetPages();
const browser = await launch();
try {
  const verdicts: boolean[] = [];
  for (const condition of conditions) verdicts.push(await compare(condition));
  verdicts.push(judgeMemory(await measureMemory(`${pages.url}/mounts.html`)));
  if (verdicts.includes(false)) process.exitCode = 1;
} finally {
  await browser.close().finally(() => pages.close());
}

/** Both pages in turns, after one of each that is not counted. */
async function compare(condition: Condition): Promise<boolean> {
  const byHand: Met[] = [];
  const widget: Met[] = [];
  for (let turn = 0; turn <= runs; turn++) {
    const met = [
      await meet(browser, `${pages.url}/index.html`, condition),
      await meet(browser, `${pages.url}/widget.html`, condition),
    ] as const;
    if (turn === 0) continue;
    byHand.push(met[0]);
    widget.push(met[1]);
  }
  const rows = measures.map((measure) => rowOf(measure, byHand.map(measure.of), widget.map(measure.of)));
  print(`${condition.title}: ${runs} runs of each, in turns`, rows);
  return rows.every(([, { holds }]) => holds);
}

/** A line of a table. */
type Row = readonly [title: string, columns: Readonly<Record<string, unknown>> & { readonly holds: boolean }];

function rowOf(
  { title, most = () => Infinity }: Measure,
  byHand: readonly number[],
  widget: readonly number[],
): Row {
  const limit = most(median(byHand));
  // Of nothing at all, no multiple can be told.
  const isComparable = byHand.every((value) => value > 0);
  const ratios = widget.map((value, turn) => value / byHand[turn]!);
  return [
    title,
    {
      'by hand': spreadOf(byHand),
      widget: spreadOf(widget),
      ...(isComparable && {
        'ratio of medians': rounded(median(widget) / median(byHand)),
        'quartiles of ratios': `${rounded(quantile(ratios, 0.25))} – ${rounded(quantile(ratios, 0.75))}`,
      }),
      'at most': limit === Infinity ? 'any' : rounded(limit),
      holds: median(widget) <= limit,
    },
  ];
}

function judgeMemory({ few, many, one }: Memory): boolean {
  const most = mostKept(one);
  const more = difference(many, few);
  const rows = (['heap', 'nodes', 'listeners'] as const).map(
    (kind): Row => [
      kind === 'heap' ? 'heap, bytes' : kind,
      {
        [`after ${fewMounts}`]: few[kind],
        [`after ${fewMounts + mounts}`]: many[kind],
        more: more[kind],
        'one takes': one[kind],
        'more at most': Math.round(most[kind]),
        holds: more[kind] <= most[kind],
      },
    ],
  );
  print(`Kept when widgets have come and gone, ${mounts} after the first ${fewMounts}`, rows);
  return rows.every(([, { holds }]) => holds);
}

function print(caption: string, rows: readonly Row[]): void {
  console.log(`\n${caption}`);
  console.table(Object.fromEntries(rows));
}

/** The least, the median and the most. */
function spreadOf(values: readonly number[]): string {
  return [0, 0.5, 1].map((part) => rounded(quantile(values, part))).join(' / ');
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
