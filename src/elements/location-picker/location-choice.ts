import { isPhoneNumber } from '../../contract/value-shapes.js';
import { guestNamedKinds } from '../../contract/location.js';
import type { Location } from '../../contract/location.js';

/** What is chosen, and what the guest wrote for it. */
export interface LocationChoice {
  readonly locations: readonly Location[];
  /** Id of the chosen location. */
  readonly selected?: string | undefined;
  readonly detail: string;
}

/** `no-location` none is chosen that can be · `no-detail` the guest's text is missing · `not-a-phone` it is no number. */
export type ChoiceFault = 'no-location' | 'no-detail' | 'not-a-phone';

/** The chosen place; where there is only one, that one. */
export function chosenLocation({ locations, selected }: LocationChoice): Location | undefined {
  const only = locations.length === 1 ? locations[0] : undefined;
  const chosen = only ?? locations.find(({ id }) => id === selected);
  return chosen?.fault ? undefined : chosen;
}

/** Whether the guest has to write something for a place. */
export function asksGuest(location: Location | undefined): boolean {
  return location !== undefined && guestNamedKinds.includes(location.kind);
}

/** What keeps a choice from being complete. */
export function faultOfChoice(choice: LocationChoice): ChoiceFault | undefined {
  const chosen = chosenLocation(choice);
  if (!chosen) return 'no-location';
  if (!asksGuest(chosen)) return undefined;
  if (choice.detail.trim() === '') return 'no-detail';
  return chosen.kind === 'phone-host-calls' && !isPhoneNumber(choice.detail.trim())
    ? 'not-a-phone'
    : undefined;
}
