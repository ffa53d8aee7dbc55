import { isEqual } from '../../client/host/draft.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { HostEventType } from '../../contract/host-backend.js';
import { partOf } from './form-parts.js';
import type { FaultCode, Faults } from './form-parts.js';

/** What a backend did not accept, and what was sent to it. */
export interface Refused {
  readonly sent: HostEventType;
  /** As fields of an event type are named: `questions.0.label`. */
  readonly faults: Faults;
}

/** What of an error is about fields of what was sent; a slug that is taken is one of them. */
export function refusedIn(
  { code, details }: BookingError,
  sent: HostEventType,
  isNew: boolean,
): Refused | undefined {
  if (code === 'version-conflict' && isNew) return { sent, faults: new Map([['slug', 'taken']]) };
  if (code !== 'invalid-request') return undefined;
  const faults = (details.fields ?? []).flatMap(({ path }): [string, FaultCode][] => {
    const field = path.replace(/^value\./, '');
    return partOf(field) ? [[formFieldOf(field), 'not-accepted']] : [];
  });
  return faults.length > 0 ? { sent, faults: new Map(faults) } : undefined;
}

/** What is still wrong: a fault goes when its field is changed. */
export function stillRefused({ sent, faults }: Refused, value: HostEventType): Faults {
  return new Map([...faults].filter(([path]) => isEqual(at(sent, fieldOf(path)), at(value, fieldOf(path)))));
}

/** A fault inside something that is edited as a whole stands at the whole. */
function formFieldOf(path: string): string {
  const [field = '', index, inner] = path.split('.');
  if (field === 'questions' && inner !== undefined) return `${field}.${index ?? ''}.${inner}`;
  return field === 'calendarEvent' ? 'questions' : field;
}

function fieldOf(path: string): string {
  return path.split('.', 1)[0] ?? '';
}

function at(value: HostEventType, field: string): unknown {
  return (value as Partial<Record<string, unknown>>)[field];
}
