import type { HostEventType } from '../../contract/host-backend.js';

type Optional =
  | 'redirectUrl'
  | 'seats'
  | 'furtherGuests'
  | 'hidden'
  | 'confirmWithinHours'
  | 'seriesAtMost'
  | 'waitlistOfferMinutes'
  | 'whenConferenceFails';

/** A field with a value, or without one. */
export function put<Name extends Optional>(
  eventType: HostEventType,
  name: Name,
  field: HostEventType[Name],
): HostEventType {
  if (field !== undefined) return { ...eventType, [name]: field };
  const { [name]: _, ...rest } = eventType;
  return rest as HostEventType;
}

/** A number as it stands in a field. */
export function shown(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value);
}
