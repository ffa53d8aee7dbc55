import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostEventType } from '../../contract/host-backend.js';
import { renderDurations } from './durations-view.js';
import { renderLine, renderProse } from './form-view.js';
import type { FormView } from './form-view.js';
import { slugFor } from './new-event-type.js';

/** Title, name in addresses, description and lengths. */
export function renderBasics(view: FormView, taken: readonly string[]): TemplateResult {
  const { words, value, one, edit, change } = view;
  return html`<section class="card section" part="basics" aria-labelledby="basics">
    <h3 id="basics">${words.part('basics')}</h3>
    ${renderLine({ name: 'title', label: words.titleLabel, help: words.titleHelp }, view, {
      value: value.title,
      set: (title) => {
        edit((now) => ({ ...now, title, ...(!one.hasOwnSlug && { slug: slugFor(title, taken) }) }));
      },
    })}
    ${renderLine(
      {
        name: 'slug',
        label: words.slugLabel,
        help: one.isNew ? words.slugHelp : words.slugFixed,
      },
      view,
      {
        value: value.slug,
        dir: 'ltr',
        isFixed: !one.isNew,
        set: (slug) => {
          // Emptied, it follows the title again.
          change({ hasOwnSlug: slug !== '' });
          edit((now) => ({ ...now, slug }));
        },
      },
    )}
    ${renderProse({ name: 'description', label: words.descriptionLabel, help: words.descriptionHelp }, view, {
      value: value.description ?? '',
      set: (text) => {
        edit((now) => withDescription(now, text));
      },
    })}
    ${renderDurations(view)}
  </section>`;
}

function withDescription({ description: _, ...rest }: HostEventType, text: string): HostEventType {
  return { ...rest, ...(text !== '' && { description: text }) };
}
