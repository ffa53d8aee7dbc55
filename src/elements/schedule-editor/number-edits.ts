import type { ScheduleTerms } from './schedule-terms.js';
import { withoutNothing } from './schedule-terms.js';
import type { NumberField } from './whole-number.js';

/** The number of a field. */
export function numberAt(terms: ScheduleTerms, name: NumberField): number | undefined {
  switch (name) {
    case 'window.rollingDays':
      return terms.window && 'rollingDays' in terms.window ? terms.window.rollingDays : undefined;
    case 'limits.perDay':
      return terms.limits?.perDay;
    case 'limits.perWeek':
      return terms.limits?.perWeek;
    default:
      return terms[name];
  }
}

/** The terms with another number, or none; a window always has one. */
export function withNumber(
  terms: ScheduleTerms,
  name: NumberField,
  value: number | undefined,
): ScheduleTerms {
  switch (name) {
    case 'window.rollingDays':
      return value === undefined ? terms : { ...terms, window: { rollingDays: value } };
    case 'limits.perDay':
      return withLimits(terms, { ...terms.limits, perDay: value });
    case 'limits.perWeek':
      return withLimits(terms, { ...terms.limits, perWeek: value });
    default:
      return withoutNothing({ ...terms, [name]: value });
  }
}

function withLimits(
  terms: ScheduleTerms,
  { perDay, perWeek }: { perDay?: number | undefined; perWeek?: number | undefined },
): ScheduleTerms {
  const limits = { ...(perDay !== undefined && { perDay }), ...(perWeek !== undefined && { perWeek }) };
  return withoutNothing({ ...terms, limits: Object.keys(limits).length > 0 ? limits : undefined });
}
