import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { DayView } from './day-view.js';
import { sayReason } from './say-reason.js';
import type { StartGroup } from './start-groups.js';

/** As many starts that are not offered are shown at once; more are folded. */
const mostShut = 4;

/** Every start of the day as a button, in groups of what decides. */
export function renderStarts(view: DayView): TemplateResult {
  const { words, groups } = view;
  return html`<section class="starts" part="starts" aria-labelledby="starts">
    <h3 id="starts">${words.starts}</h3>
    <p class="quiet-text">${groups.length === 0 ? words.noStarts : words.startsHelp}</p>
    <ol class="groups">
      ${groups.map(
        (group) => html`<li class="group ${group.reason ? 'shut' : 'open'}">${renderGroup(group, view)}</li>`,
      )}
    </ol>
  </section>`;
}

function renderGroup(group: StartGroup, view: DayView): TemplateResult {
  const { reason, starts } = group;
  if (!reason || starts.length <= mostShut)
    return html`<p class="group-name">${renderName(group, view)}</p>
      ${renderButtons(group, view)}`;
  const holdsSelected = starts.some(({ start }) => Date.parse(start) === view.selected);
  return html`<details ?open=${holdsSelected}>
    <summary class="group-name">${renderName(group, view)}</summary>
    ${renderButtons(group, view)}
  </details>`;
}

function renderName(group: StartGroup, { words, saying }: DayView): TemplateResult {
  const { start, end, reason, starts } = group;
  const text = reason ? words.brief(sayReason(reason, start, saying)) : words.offered;
  return html`${reason ? shutIcon : openIcon}
    <span class="group-text"
      ><bdi class="when">${saying.clock.times(start, end)}</bdi> <span class="what">${text}</span></span
    >
    ${starts.length > mostShut && reason ? html`<span class="tag">${starts.length}</span>` : nothing}`;
}

function renderButtons({ starts, reason }: StartGroup, view: DayView): TemplateResult {
  const { words, saying, selected, select } = view;
  return html`<ul class="times">
    ${starts.map(({ start }) => {
      const instant = Date.parse(start);
      const time = saying.clock.time(instant);
      const brief = reason && words.brief(sayReason(reason, instant, saying));
      return html`<li>
        <button
          type="button"
          class="time ${reason ? 'shut' : 'open'}"
          part="start ${reason ? 'shut' : 'open'}"
          data-start=${start}
          aria-pressed=${instant === selected}
          aria-label=${words.startSaid(time, brief)}
          @click=${() => {
            select(instant);
          }}
        >
          ${time}
        </button>
      </li>`;
    })}
  </ul>`;
}

const openIcon = html`<svg class="icon good" viewBox="0 0 20 20" aria-hidden="true">
  ${svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`}
</svg>`;
const shutIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  ${svg`<circle cx="10" cy="10" r="6.5" /><path d="m5.5 14.5 9-9" />`}
</svg>`;
