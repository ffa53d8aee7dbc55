import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DayLayer, DayStretch } from '../../contract/host-backend.js';
import type { Interval } from '../../time/interval.js';
import { formatTime } from '../format/format-time.js';
import { sideBySide } from '../agenda/side-by-side.js';
import type { Lane } from '../agenda/side-by-side.js';
import { styled } from '../look/styled.js';
import { colorOf, layerName } from './day-view.js';
import type { DayView } from './day-view.js';
import { placeOn, ticksOf } from './day-axis.js';
import type { AxisPlace } from './day-axis.js';
import { endOf } from './day-context.js';

/** More hours than this have no room for a number each. */
const mostNumbers = 14;

/** A smaller part of the axis has no room for text. */
const leastWithText = 0.06;

/** A lane grows with what overlaps in it, no further than this. */
const mostRows = 3;

/**
 * The day as lanes over one axis, in the order in which they decide, and what is left at the bottom. It is to be looked at: the
 * lists beside it tell the same.
 */
export function renderPicture(view: DayView): TemplateResult {
  const { words, saying } = view;
  const { layers } = saying.context.day;
  return html`<div class="picture" part="picture" aria-hidden="true">
    ${renderHours(view)} ${layers.map((layer) => renderLayer(layer, view))}
    <div class="lane offers" part="lane">
      <span class="lane-name">${words.offeredLane}</span>
      <div class="track">${renderOffers(view)}</div>
    </div>
    ${renderOver(view)}
  </div>`;
}

function renderHours({ axis, saying }: DayView): TemplateResult {
  const { day } = saying.context;
  const ticks = ticksOf(axis, day.zone);
  const isDense = ticks.length > mostNumbers;
  return html`<div class="lane axis">
    <span class="lane-name"></span>
    <div class="track ${isDense ? 'dense' : ''}">
      ${ticks.map(({ instant, isMajor }) => {
        const at = placeOn(axis, { start: instant, end: axis.end });
        return html`<span class="hour ${isMajor ? 'major' : ''}" ${styled(placing(at && { ...at, size: 0 }))}
          >${formatTime(saying.clock.locale, instant, { zone: day.zone })}</span
        >`;
      })}
    </div>
  </div>`;
}

function renderLayer(layer: DayLayer, view: DayView): TemplateResult {
  const { words, saying } = view;
  const { kind, error, hostId } = layer;
  const color = colorOf(layer);
  const isOther = hostId !== saying.context.mine;
  const all = besides(layer.stretches);
  const rows = Math.min(mostRows, Math.max(1, ...all.map(({ lanes }) => lanes)));
  return html`<div
    class="lane of-${kind} ${isOther ? 'other' : ''}"
    part="lane"
    ${styled({ '--_lane': color })}
  >
    <span class="lane-name">
      ${kind === 'calendar' ? html`<i class="dot"></i>` : nothing}<bdi>${layerName(layer, view)}</bdi>
    </span>
    <div class="track ${error === undefined ? '' : 'unreadable'}" ${styled({ '--_rows': String(rows) })}>
      ${error === undefined ? nothing : html`<span class="unread">${words.unreadable}</span>`}
      ${all.map((one) => renderStretch(one, layer, view))}
    </div>
  </div>`;
}

/** A stretch, and its share of the lane's height among those that overlap it. */
interface Beside extends Lane {
  readonly stretch: DayStretch;
}

function besides(stretches: readonly DayStretch[]): readonly Beside[] {
  const spans = stretches.map(intervalOf).map(({ start, end }) => ({ from: start, to: end }));
  const lanes = sideBySide(spans);
  return stretches.map((stretch, index) => ({ stretch, lane: 0, lanes: 1, ...lanes[index] }));
}

function renderStretch(
  { stretch, lane, lanes }: Beside,
  { kind }: DayLayer,
  { axis, words }: DayView,
): TemplateResult | typeof nothing {
  const at = placeOn(axis, intervalOf(stretch));
  if (!at) return nothing;
  const isFree = stretch.transparency === 'transparent';
  const hasRoom = kind === 'calendar' && at.size > leastWithText && lanes <= mostRows;
  const text = hasRoom
    ? html`<span class="text"
        ><bdi>${stretch.title ?? words.busy}</bdi>${isFree ? ` (${words.free})` : nothing}</span
      >`
    : nothing;
  const share = {
    'inset-block': lanes === 1 ? undefined : `${percent(lane / lanes)} ${percent(1 - (lane + 1) / lanes)}`,
  };
  return html`<span
    class="stretch ${isFree ? 'free' : ''}"
    part="stretch"
    ${styled({ ...placing(at), ...share })}
    >${text}</span
  >`;
}

function renderOffers({ axis, saying, selected }: DayView): readonly (TemplateResult | typeof nothing)[] {
  const { context } = saying;
  const { starts, end } = context.day;
  return starts.map(({ start, reasons }, index) => {
    const from = Date.parse(start);
    const next = Date.parse(starts[index + 1]?.start ?? end);
    const at = placeOn(axis, { start: from, end: Math.min(next, endOf(from, context)) });
    if (!at) return nothing;
    const state = `${reasons.length === 0 ? 'open' : 'shut'} ${from === selected ? 'selected' : ''}`;
    return html`<span class="offer ${state}" ${styled(placing(at))}></span>`;
  });
}

/** What lies over all lanes: the hours, now, and the meeting that is looked at. */
function renderOver({ axis, saying, selected }: DayView): TemplateResult {
  const { context } = saying;
  const { day, now } = context;
  const nowAt = placeOn(axis, { start: now, end: now + 1 });
  const selectedAt =
    selected === undefined ? undefined : placeOn(axis, { start: selected, end: endOf(selected, context) });
  return html`<div class="over">
    ${ticksOf(axis, day.zone).map(({ instant, isMajor }) => {
      const at = placeOn(axis, { start: instant, end: axis.end });
      return html`<i
        class="line ${isMajor ? 'major' : ''}"
        ${styled(placing(at && { ...at, size: 0 }))}
      ></i>`;
    })}
    ${nowAt ? html`<i class="now" ${styled(placing({ ...nowAt, size: 0 }))}></i>` : nothing}
    ${selectedAt ? html`<i class="meeting" ${styled(placing(selectedAt))}></i>` : nothing}
  </div>`;
}

function placing(at: AxisPlace | undefined): Readonly<Record<string, string | undefined>> {
  return at
    ? {
        'inset-inline-start': percent(at.at),
        'inline-size': at.size === 0 ? undefined : percent(at.size),
      }
    : {};
}

function percent(part: number): string {
  return `${part * 100}%`;
}

function intervalOf({ start, end }: DayStretch): Interval {
  return { start: Date.parse(start), end: Date.parse(end) };
}
