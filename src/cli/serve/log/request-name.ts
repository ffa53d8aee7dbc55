/** How one request is found again, in these logs and in those of others. */
export interface RequestName {
  readonly requestId: string;
  /** Of W3C Trace Context, where the request belongs to a trace. */
  readonly traceId?: string;
}

/** What a proxy names requests with. Anything else is no name, whoever sent it. */
const namePattern = /^[\w-]{8,64}$/;
/** W3C Trace Context, section 3.2: version, trace, parent, flags. */
const tracePattern = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}(?:-|$)/;

/** The name that a request brings along (`X-Request-Id`, `traceparent`), else a new one. */
export function requestNameOf(headers: Headers): RequestName {
  const given = headers.get('X-Request-Id') ?? '';
  const [, traceId = '', parent = ''] = tracePattern.exec(headers.get('traceparent') ?? '') ?? [];
  const isTraced = /[^0]/.test(traceId) && /[^0]/.test(parent);
  return {
    requestId: namePattern.test(given) ? given : crypto.randomUUID(),
    ...(isTraced && { traceId }),
  };
}
