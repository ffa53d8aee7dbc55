import type { CallOptions } from '../contract/call-options.js';
import { wireHeaders } from '../contract/wire-headers.js';
import type { Outgoing } from './wire-caller.js';

/** A request that creates or changes something, or is opened by a booking's token. */
export interface Writing extends CallOptions, Pick<Outgoing, 'names' | 'search'> {
  readonly body?: object;
  readonly key?: string;
  readonly token?: string | undefined;
}

/** The same as it travels. */
export function written({ body, key, token, ...rest }: Writing = {}): Outgoing {
  return {
    ...rest,
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(key && { [wireHeaders.key]: key }),
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  };
}
