import { settingsTabs } from '../host/settings-place.js';
import type { SettingsPlace } from '../host/settings-place.js';

const beginning = '#settings=';

/**
 * The fragment that leads to a place in the settings: `#settings=event-types`, with `&field=window&id=intro` after it where a
 * field is meant, and `&eventType=intro` with the day of one. Other fragments are the page's own.
 */
export function fragmentOf({ tab, field, id, eventType }: SettingsPlace): string {
  const more = new URLSearchParams({
    ...(field !== undefined && { field }),
    ...(id !== undefined && { id }),
    ...(eventType !== undefined && { eventType }),
  }).toString();
  return `${beginning}${tab}${more && `&${more}`}`;
}

/** The place that a fragment leads to; `undefined` for one of the page's own. */
export function placeOf(fragment: string): SettingsPlace | undefined {
  if (!fragment.startsWith(beginning)) return undefined;
  const [name, ...rest] = fragment.slice(beginning.length).split('&');
  const tab = settingsTabs.find((one) => one === name);
  if (!tab) return undefined;
  const more = new URLSearchParams(rest.join('&'));
  const named = (['field', 'id', 'eventType'] as const).flatMap((name) => {
    const value = more.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { tab, ...Object.fromEntries(named) };
}
