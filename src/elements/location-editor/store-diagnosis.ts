import type { HostStore } from '../../client/host/host-store.js';
import type { ConferenceCheck } from '../../contract/host-backend.js';
import { diagnosisOf } from './diagnosis.js';

/** Begins to read what a diagnosis tells, so that it is there when somebody wants one. */
export function prepareDiagnosis(store: HostStore | undefined): void {
  for (const name of ['connections', 'calendars', 'calendarSettings', 'profile'] as const) store?.get(name);
}

/** Describes what is wrong by what is known at this moment. */
export function storeDiagnosis(store: HostStore | undefined, checks: readonly ConferenceCheck[]): string {
  const settings = store?.value('calendarSettings');
  return diagnosisOf({
    checks,
    connections: store?.value('connections'),
    calendars: store?.value('calendars'),
    settings: settings?.value,
    versions: { 'calendar settings': settings?.version, profile: store?.value('profile')?.version },
    time: new Date().toISOString(),
    browser: navigator.userAgent,
  });
}
