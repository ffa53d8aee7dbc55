import type { FakeGoogle } from '../src/testing.js';
import type { AnnasAccess } from './annas-access.js';
import type { GuestLine } from './guest-line.js';
import { account, usualMeetDelay } from './stand-in.js';

/** One thing that can be had at a press, and taken back at another. */
export interface Switch {
  readonly id: string;
  /** What it belongs to, for whoever looks for it. */
  readonly group: 'Google' | 'The Meet link' | 'The guest’s connection';
  readonly title: string;
  /** What happens then, in a sentence. */
  readonly happens: string;
  /** What to look for, in a sentence. */
  readonly look: string;
  isOn(): boolean | Promise<boolean>;
  turn(on: boolean): void | Promise<void>;
}

/** What switches work on. */
export interface SwitchedParts {
  readonly google: FakeGoogle;
  readonly line: GuestLine;
  readonly access: AnnasAccess;
  /** Whether one guest has asked too often. */
  readonly door: { isShut: boolean };
}

/** How long each call takes at a slow Google, in milliseconds. */
const slowCallMs = 2_500;
/** A link that nobody waits for. */
const never = 86_400_000;

/** All switches, in the order in which they are shown. */
export function createSwitches({ google, line, access, door }: SwitchedParts): readonly Switch[] {
  return [
    {
      id: 'google-down',
      group: 'Google',
      title: 'Google is down',
      happens: 'Every call to Google Calendar is refused.',
      look: 'Unknown is never free: no time is offered, and a booking that is under way is not lost.',
      isOn: () => google.down,
      turn: (on) => {
        google.down = on;
      },
    },
    {
      id: 'google-slow',
      group: 'Google',
      title: 'Google is slow',
      happens: 'Each call to Google Calendar takes two and a half seconds longer.',
      look: 'The page says what it is waiting for; Book is pressed once, and booked once.',
      ...faultSwitch(google, { kind: 'delay', milliseconds: slowCallMs }),
    },
    {
      id: 'google-limit',
      group: 'Google',
      title: 'Google’s limit is reached',
      happens: 'Google answers every call with 403, “Rate Limit Exceeded”.',
      look: 'The guest is asked to come back shortly; work that waits is done later by itself.',
      ...faultSwitch(google, { kind: 'error', error: 'rateLimitExceeded' }),
    },
    {
      id: 'revoked',
      group: 'Google',
      title: 'Access is taken back',
      happens: 'Anna’s Google account no longer lets this application in.',
      look: 'No time is offered; the host’s page asks Anna to connect again, and a mail tells her.',
      isOn: () => access.is('revoked'),
      turn: (on) => (on ? access.revoke() : access.restore()),
    },
    {
      id: 'read-only',
      group: 'Google',
      title: 'Reading is all that is allowed',
      happens: 'Anna’s account lets calendars be read, and nothing be written.',
      look: 'Google Meet is greyed out; other places can be booked, and Anna is told what is not written.',
      isOn: () => access.is('read-only'),
      turn: (on) => (on ? access.allowReading() : access.restore()),
    },
    {
      id: 'meet-pending',
      group: 'The Meet link',
      title: 'The link takes its time',
      happens: 'Google accepts the event, and goes on making its Meet link until this is off.',
      look: 'Booked is booked; “the link is being made” becomes the link as soon as it is there.',
      isOn: () => google.settings.meetDelay === never,
      turn: (on) => {
        google.settings.meetDelay = on ? never : usualMeetDelay;
        if (!on) google.finishConferences();
      },
    },
    {
      id: 'meet-failed',
      group: 'The Meet link',
      title: 'The link is not made',
      happens: 'Google says that it could not make the Meet link.',
      look: 'The booking stands without it, the guest is told how to go on, and so is the host.',
      isOn: () => google.settings.meetOutcome === 'failure',
      turn: (on) => {
        google.settings.meetOutcome = on ? 'failure' : 'success';
      },
    },
    {
      id: 'meet-off',
      group: 'The Meet link',
      title: 'Meet is switched off',
      happens: 'Anna’s organisation allows no Meet links in this calendar.',
      look: 'Among the host’s places Google Meet is greyed out, with the reason; what is booked with it stands.',
      ...meetSwitch(google),
    },
    {
      id: 'cut-at-book',
      group: 'The guest’s connection',
      title: 'The line is cut at Book',
      happens: 'The booking arrives, its answer does not, and for six seconds nothing comes through.',
      look: '“We are checking”, then the one booking: the same request is asked again, never made twice.',
      isOn: () => line.cutsAtBook,
      turn: (on) => {
        line.cutsAtBook = on;
      },
    },
    {
      id: 'slow-network',
      group: 'The guest’s connection',
      title: 'The network is slow',
      happens: 'Each answer reaches the guest’s page three seconds late.',
      look: 'Shapes in place of what is to come, and nothing that jumps when it does.',
      isOn: () => line.isSlow,
      turn: (on) => {
        line.isSlow = on;
      },
    },
    {
      id: 'too-many',
      group: 'The guest’s connection',
      title: 'Too many tries',
      happens: 'The booking server lets no more bookings in from this guest for now.',
      look: 'Book says so and when to try again; what was typed stays.',
      isOn: () => door.isShut,
      turn: (on) => {
        door.isShut = on;
      },
    },
  ];
}

type Turning = Pick<Switch, 'isOn' | 'turn'>;

/** A fault that every call meets for as long as it is on. */
function faultSwitch(
  { faults }: FakeGoogle,
  fault: Parameters<FakeGoogle['faults']['add']>[0]['fault'],
): Turning {
  let end: (() => void) | undefined;
  return {
    isOn: () => end !== undefined,
    turn(on) {
      end?.();
      end = on ? faults.add({ fault, times: Infinity }) : undefined;
    },
  };
}

function meetSwitch(google: FakeGoogle): Turning {
  let isOff = false;
  return {
    isOn: () => isOff,
    turn(on) {
      isOff = on;
      google.changeCalendar({ calendar: account, conferenceTypes: on ? [] : ['hangoutsMeet'] });
    },
  };
}
