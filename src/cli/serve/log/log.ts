import type { ToldError } from './told-error.js';

/** How much something matters, the least first. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * What an event says of itself. A list of plain values that is written out wherever something is logged: no request, answer or
 * booking is ever handed over whole, so that nothing has to be taken out again.
 */
export interface LogFields {
  readonly method?: string;
  /** A template, such as `/v1/{owner}/bookings/{ref}`, never a path. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
  readonly owner?: string | undefined;
  /** The code of a problem. */
  readonly code?: string | undefined;
  /** What was being done. */
  readonly doing?: string;
  readonly error?: ToldError;
  readonly address?: string;
  readonly database?: string;
  readonly reason?: string;
  readonly seconds?: number;
  readonly version?: string;
}

/** Writes what happens, one line an event. */
export type Log = Readonly<Record<LogLevel, (event: string, fields?: LogFields) => void>>;

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: 'json' | 'text';
  /** Takes one line, without its end. */
  readonly write: (line: string) => void;
  /** What must never be written, wherever it turns up. */
  readonly secrets?: readonly string[];
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
}

/**
 * Makes a log: JSON for machines, or text for people, of the same events. Forty lines of our own in place of a logger such as pino:
 * what a logger has beside them (redaction by path, children, transports, threads) is for objects that are logged whole, and here
 * none is; and one package less has to be there before a server starts.
 */
export function createLog({ level, format, write, secrets = [], now = Date.now }: LogOptions): Log {
  const least = logLevels.indexOf(level);
  // What is short stands in ordinary words as well.
  const hidden = secrets.filter((secret) => secret.length >= 8);
  const hide = (text: string): string =>
    hidden.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
  const line = format === 'json' ? jsonLine : textLine;
  const writer =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (logLevels.indexOf(name) < least) return;
      const time = new Date(now()).toISOString();
      write(line({ time, level: name, event, ...fields }, hide));
    };
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') };
}

type Line = LogFields & { readonly time: string; readonly level: LogLevel; readonly event: string };
type Hide = (text: string) => string;

function jsonLine(line: Line, hide: Hide): string {
  return JSON.stringify(line, (_name, value: unknown) => (typeof value === 'string' ? hide(value) : value));
}

/** The same to be read: the time of day, what happened, then names and values, and frames of a stack below. */
function textLine({ time, level, event, error, ...fields }: Line, hide: Hide): string {
  const { method, route, status, milliseconds, ...others } = fields;
  const about = [method, route, status, milliseconds === undefined ? undefined : `${milliseconds} ms`];
  const named = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${String(value)}`],
  );
  const words = [time.slice(11, 23), level.toUpperCase().padEnd(5), event, ...about, ...named];
  const told = error ? [errorWords(error), ...error.stack.map((frame) => `    ${frame}`)] : [];
  return hide([words.filter((word) => word !== undefined).join(' '), ...told].join('\n'));
}

function errorWords({ name, code, message }: ToldError): string {
  return `    ${name}${code === undefined ? '' : ` (${code})`}: ${message}`;
}
