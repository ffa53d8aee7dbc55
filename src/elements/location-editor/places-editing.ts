import type { ConferenceSolution } from '../../contract/location.js';
import type { Schedule } from '../../contract/schedule.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { placeOfPath } from './place-faults.js';
import type { OddNumbers } from './place-faults.js';
import { withChange } from './new-place.js';
import type { PlaceChange } from './new-place.js';
import { neighbourOf, replacePlace, withoutPlace } from './place-list.js';

type Places = readonly LocationSettings[];

/** What is said of a change, and where the focus goes after it. */
export interface EditTerms {
  /** Read out. */
  readonly said?: string;
  /** A selector. */
  readonly focus?: string;
}

/** What is edited, and who hears of it. */
export interface EditingTerms {
  readonly places: () => Places;
  /** Takes changed places. */
  readonly take: (places: Places) => void;
  /** Called whenever something is otherwise. */
  readonly tell: () => void;
}

/** A place that was removed, and where it stood. */
export interface Removal {
  readonly place: LocationSettings;
  readonly index: number;
  readonly said: string;
}

/** A text that was to be copied, and whether the browser did. */
export interface Copying {
  readonly what: 'administrator' | 'diagnosis';
  readonly text: string;
  readonly isCopied: boolean;
}

/** What a person is in the middle of: rows that are open, text that is not done, what can be undone. No places are kept here. */
export class PlacesEditing {
  /** Places whose fields are in sight. */
  open: ReadonlySet<string> = new Set();
  isAdding = false;
  odd: OddNumbers = new Map();
  /** Fields that somebody has left, so that what is wrong with them is said. */
  touched: ReadonlySet<string> = new Set();
  /** Whether all that is wrong is said. */
  isTold = false;
  removal: Removal | undefined;
  said = '';
  /** The maker of links of which it is said what an administrator has to allow. */
  explained: ConferenceSolution | undefined;
  copying: Copying | undefined;
  /** Where the focus goes next. */
  focus: string | undefined;

  readonly #around: EditingTerms;
  /** Hours of places that were given up, for when they are wanted again. */
  readonly #hours = new Map<string, Schedule>();

  constructor(around: EditingTerms) {
    this.#around = around;
  }

  /** Forgets all of it: something else is edited now. */
  startAnew(): void {
    this.open = new Set();
    this.isAdding = false;
    this.odd = new Map();
    this.touched = new Set();
    this.isTold = false;
    this.removal = undefined;
    this.#hours.clear();
  }

  readonly edit = (places: Places, { said, focus }: EditTerms = {}): void => {
    this.said = said ?? this.said;
    this.focus = focus ?? this.focus;
    this.#around.take(places);
    this.#around.tell();
  };

  /** Changes one place, as it is by now. */
  readonly change = (id: string, change: PlaceChange): void => {
    const places = this.#around.places();
    const place = places.find((one) => one.id === id);
    if (place) this.edit(replacePlace(places, withChange(place, change)));
  };

  readonly remove = (place: LocationSettings, said: string): void => {
    const places = this.#around.places();
    const index = places.findIndex(({ id }) => id === place.id);
    this.removal = { place, index, said };
    this.odd = new Map([...this.odd].filter(([path]) => placeOfPath(path) !== place.id));
    const neighbour = neighbourOf(places, place.id);
    const focus = neighbour === undefined ? '[data-act=add]' : actOf(neighbour, 'edit');
    this.edit(withoutPlace(places, place.id), { focus });
  };

  readonly takeBack = (said: string): void => {
    if (!this.removal) return;
    const { place, index } = this.removal;
    this.removal = undefined;
    const places = this.#around.places();
    const back = [...places.slice(0, index), place, ...places.slice(index)];
    this.edit(back, { said, focus: actOf(place.id, 'edit') });
  };

  readonly setOdd = (path: string, text: string | undefined): void => {
    const odd = new Map(this.odd);
    if (text === undefined) odd.delete(path);
    else odd.set(path, text);
    this.odd = odd;
    this.#around.tell();
  };

  readonly touch = (path: string): void => {
    if (this.touched.has(path)) return;
    this.touched = new Set([...this.touched, path]);
    this.#around.tell();
  };

  readonly setOpen = (id: string, isOpen: boolean): void => {
    const open = new Set(this.open);
    if (isOpen) open.add(id);
    else open.delete(id);
    this.open = open;
    this.#around.tell();
  };

  readonly setAdding = (isAdding: boolean, focus?: string): void => {
    this.isAdding = isAdding;
    this.focus = focus ?? this.focus;
    this.#around.tell();
  };

  /** Hours that a place had until somebody gave them up. */
  hoursBefore(id: string): Schedule | undefined {
    return this.#hours.get(id);
  }

  readonly keepHours = (id: string, hours: Schedule | undefined): void => {
    if (hours) this.#hours.set(id, hours);
  };

  readonly explain = (conference: ConferenceSolution | undefined): void => {
    this.explained = conference;
    this.#around.tell();
  };

  /** Puts a text on the clipboard; where the browser does not let it be, the text is selected. */
  readonly copy = async (what: Copying['what'], text: string): Promise<void> => {
    const isCopied = await copyText(text);
    this.copying = { what, text, isCopied };
    if (!isCopied) this.focus = `[data-copy=${what}]`;
    this.#around.tell();
  };
}

/** Without https a page has no clipboard at all. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The button of a place that does something. */
export function actOf(id: string, act: 'edit' | 'up' | 'down' | 'remove'): string {
  return `[data-place="${CSS.escape(id)}"] [data-act=${act}]`;
}

/** The field at a path. */
export function fieldAt(path: string): string {
  return `[data-path="${CSS.escape(path)}"]`;
}
