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
  return chosen.kind === 'phone-host-calls' && !isPhone(choice.detail) ? 'not-a-phone' : undefined;
}

/** Lenient on purpose: digits of any script with what people write between them, as in `+49 (0)30 123-45 x6`. */
function isPhone(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 5 && digits <= 20 && /^\+?[\p{Nd}\s()./,;*#x‐-―-]+$/iu.test(text.trim());
}
