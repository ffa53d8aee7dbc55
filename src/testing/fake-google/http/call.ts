import type { Caller } from '../calendars/reach.js';
import type { RestMethod } from '../discovery/description.js';
import type { World } from '../state/world.js';
import type { Answer } from './answer.js';
import type { JsonObject } from './json.js';
import type { Query } from './query.js';

/** A request to the calendar that has been read, checked and found to come from somebody who may call the method. */
export interface Call {
  readonly world: World;
  readonly method: RestMethod;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: JsonObject;
  readonly headers: Headers;
  readonly caller: Caller;
  /** Seeding writes what the API would refuse: kinds of events Google makes itself, ranges that end before they start. */
  readonly seeding?: boolean;
}

/** Carries a call out in one step, so that no two calls mix. */
export type Handler = (call: Call) => Answer;
