import type {
  CalendarProvider,
  HolidayCalendar,
  IdentityProvider,
  LinkMakers,
  MailSender,
  WebhookSender,
} from '../../contract/index.js';
import type { BookingServerOptions, ErrorContext } from '../../server/booking-server-options.js';
import type { BookingServer } from '../../server/booking-server.js';
import type { FollowingTerms, SchedulerOptions, Schedulers } from '../../scheduling/index.js';
import type { Database } from '../../store/sql/index.js';

/** What a whole house is made of: everything that is served from one database. */
export interface HouseTerms
  extends Pick<
      SchedulerOptions,
      'calendarReads' | 'holds' | 'patienceSeconds' | 'retentionDays' | 'manageUrl' | 'hostUrl'
    >,
    Pick<BookingServerOptions, 'addressOf' | 'limits' | 'origins'> {
  readonly database: Database;
  /** The first seals and signs; all of them open. Each has at least 32 characters. */
  readonly secrets: readonly [string, ...string[]];
  /** The server's own address as browsers see it, with the path before `/v1`, without a slash at the end. */
  readonly publicUrl: string;
  readonly providers: readonly CalendarProvider[];
  /** Which owners are served; all when missing. */
  readonly owners?: readonly string[];
  /** Origins of pages beside the server's own that hosts are served on. */
  readonly hostOrigins?: readonly string[];
  /** How hosts sign in; there is no host's side when missing. */
  readonly signIn?: {
    readonly google?: IdentityProvider;
    readonly supportUrl?: string;
    /** Another way of being signed in, asked first. */
    readonly authenticate?: (request: Request) => string | undefined | Promise<string | undefined>;
  };
  /** Answers pages behind links. */
  readonly hasPages: boolean;
  /** Origins of pages that may show those in a frame; nobody's when missing. */
  readonly frames?: '*' | readonly string[];
  /** The published elements, by file. */
  readonly elements: (file: string) => Promise<Response | undefined>;
  readonly send?: MailSender;
  readonly sendWebhook?: WebhookSender;
  readonly links?: LinkMakers;
  readonly holidays?: HolidayCalendar;
  /** How calendars are followed; not followed when missing. */
  readonly following?: Omit<FollowingTerms, 'calendars'>;
  /** `whsec_…`: whoever signs with one of them may have work done by request. */
  readonly tasksSecrets?: readonly [string, ...string[]];
  /** Hears of failures while requests are answered. */
  readonly onError: (error: unknown, context: ErrorContext) => void;
  /** Hears of failures behind the scenes. */
  readonly onTrouble: (error: unknown, context: { readonly doing: string }) => void;
}

/** Everything put together. */
export interface House {
  readonly server: BookingServer;
  readonly schedulers: Schedulers;
  /** Resolves when what was left for after an answer is done. */
  settled(): Promise<void>;
}
