// What keeps guests apart and strangers out, taken away line by line: [file, as it is written, as it would be without, the
// tests that must notice]. Each stands in its file exactly once. `npm run test:mutants` plants them one by one.
const sql = (file, was, is, ...noticedBy) => [`src/store/sql/${file}.ts`, was, is, ...noticedBy];
const scheduler = (file, was, is, ...noticedBy) => [
  `src/scheduling/scheduler/${file}.ts`,
  was,
  is,
  ...noticedBy,
];
const series = (file, was, is) => [`src/scheduling/series/${file}.ts`, was, is, 'scheduling/series'];
const waiting = (file, was, is) => [
  `src/scheduling/waiting/${file}.ts`,
  was,
  is,
  'scheduling/waiting/waitlist.test',
  'scheduling/interleavings/interleavings.test',
];
const storeless = (file, was, is) => [
  `src/scheduling/storeless/${file}.ts`,
  was,
  is,
  'scheduling/storeless/booking',
  'scheduling/storeless/crashes',
  'scheduling/storeless/interleavings',
  'scheduling/storeless/backend-suite',
  'scheduling/storeless/one-at-a-time',
];
const server = (file, was, is, ...noticedBy) => [`src/server/${file}.ts`, was, is, ...noticedBy];

const stores = ['store/memory', 'store/sql/sql-bookings'];

export const defenceMutants = [
  // Without a store: two processes, one calendar
  storeless('yielding', 'if (isConfirmed(other)) return true;', ''),
  storeless('yielding', 'other.createdAt <= mine.createdAt', 'other.createdAt < mine.createdAt'),
  storeless('verify', 'return !(await sweep(wanted, other, signal));', 'return false;'),
  storeless('verify', "if (!around.events.some(({ id }) => id === held.id)) return 'unseen';", ''),
  storeless('verify', 'if (!other.claim) return true;', 'if (!other.claim) return false;'),
  storeless('look-around', 'if (unread)', 'if (unread && time.end < 0)'),
  storeless('hold-and-confirm', 'needSameRequest(wanted, event);', ''),
  storeless('hold-and-confirm', 'if (isConfirmed(event)) return event;', ''),
  storeless('book-tentatively', 'if (!isAsHeld(wanted, current)) break;', ''),
  storeless('book-tentatively', 'if (isConfirmed(current)) return { event: current, isNew: false };', ''),
  storeless(
    'book-tentatively',
    "throw new BookingError('in-progress', { retryAfterSeconds: 2, cause: error });",
    'throw error;',
  ),
  storeless('book-without-store', 'if (event) return { event, isNew: false };', ''),
  storeless('standing-times', 'else if (!isOver(item, now))', 'else'),
  storeless('one-at-a-time', 'before.map(({ ended }) => ended)', '[]'),
  [
    'src/adapters/google/write-body.ts',
    "const request = { call: 'events.patch', method: 'PATCH', path, query, body, etag } as const;",
    "const request = { call: 'events.patch', method: 'PATCH', path, query, body } as const;",
    'scheduling/storeless',
    'adapters/google/write-event',
  ],
  // R1, R2: nobody twice
  sql('migrations/0001-bookings', 'occupancy_id with <>,', 'occupancy_id with =,', 'store/sql/races'),
  sql(
    'claim-times',
    'await lockHosts(queries, self === undefined ? hostIds : [...hostIds, ...(await hostsOf(queries, [self]))]);',
    '',
    'store/sql/races',
  ),
  ['src/contract/time-claim.ts', 'overlaps(a, withBuffers(b)) || ', '', ...stores],
  [
    'src/store/place-of.ts',
    'time.seatsTaken < (claim.seats ?? 1)',
    'time.seatsTaken <= (claim.seats ?? 1)',
    ...stores,
  ],
  ['src/store/place-of.ts', 'if (!isWithinLimits(claim, here)) return undefined;', '', ...stores],
  // Several times in one go, and work for several hosts
  sql('job-rows', '[...jobs].sort(byName)', 'jobs', 'store/sql/sql-bookings'),
  sql('begin', 'await lockAll(queries, guests);', '', 'store/sql/series-races'),
  sql('begin', "if (answer.outcome !== 'fresh') throw new Undone(answer);", '', 'store/sql/series-races'),
  sql('settle', "if (claims.size < settlements.length) throw new Undone('lost');", '', ...stores),
  series('book-series', 'index === 0 ? key : `${key},${index}`', 'key'),
  series('claim-and-settle-all', 'if (refusals.size === 0) {', 'if (refusals.size < times.length) {'),
  series(
    'claim-and-settle-all',
    'await giveUpAll(parts, claims);\n    return { refusals };',
    'return { refusals };',
  ),
  // Who waits
  waiting('offer-along', 'if (place.passed.includes(start)) continue;', ''),
  waiting('offer-along', 'if (expiresAt - now < shortestOffer) continue;', ''),
  waiting('lines', "return isFirst && place.status === 'waiting';", "return place.status === 'waiting';"),
  waiting('change-place', 'offer ? [...place.passed, offer.start] : place.passed', 'place.passed'),
  waiting('take-offer', '!isOffered(current, agreement.time.start, parts.now())', 'false'),
  waiting('take-offer', 'key: `${place.ref},${start}`,', 'key: `${place.ref},${start},${Math.random()}`,'),
  waiting('give-back', 'await bookings.release(place.owner, hold);', ''),
  waiting('look-jobs', 'return before.hosts.map(({ id }) => lookJob(before.owner, id, now));', 'return [];'),
  waiting('join-waitlist', 'passed: await freeAlready(parts, question)', 'passed: []'),
  scheduler(
    'manage-tokens',
    'opensPlace: async (token, record) => (await isSignature(token, waiting(record))) && record !== undefined,',
    'opensPlace: async (_token, record) => record !== undefined,',
    'scheduling/waiting/waitlist.test',
  ),
  [
    'src/scheduling/following/notice-changes.ts',
    'return place ? [lookJob(place.owner, hostId, dueAt)] : [];',
    'return [];',
    'scheduling/waiting/waiting-followed',
  ],
  // R11: what is changed in the calendar
  [
    'src/scheduling/following/read-on.ts',
    'await noticeChanges({ bookings, now }, calendar, { changes, isBeginning: cursor === undefined });',
    '',
    'following/two-way',
  ],
  [
    'src/scheduling/following/notice-changes.ts',
    'isBeginning\n    ?',
    'isBeginning && bookings === undefined\n    ?',
    'following/two-way',
  ],
  scheduler(
    'change-by-hand',
    'entry.eventId === undefined || written !== agreed',
    'entry.eventId === undefined || written === undefined',
    'following/two-way',
  ),
  scheduler('answer-change', "if (seen === 'not-yet')", 'if (false as boolean)', 'following/two-way'),
  scheduler(
    'answer-change',
    'if (moved !== undefined) {',
    'if (moved === calendarId) {',
    'following/two-way',
  ),
  scheduler(
    'two-way',
    'blocks.some((block) => overlaps(block, time))',
    'blocks.length < 0',
    'following/two-way',
  ),
  scheduler(
    'two-way',
    "unreadable.length > 0) ? 'unknown' : undefined",
    "unreadable.length < 0) ? 'unknown' : undefined",
    'following/two-way',
  ),
  sql(
    'relocate',
    "if (seats.some(({ booking_ref }) => booking_ref === null)) throw new Undone('in-progress');",
    '',
    ...stores,
  ),
  // R3: teams
  sql(
    'seat-rows',
    `where host_id = any($1::text[])\n    order by host_id collate "C" for no key update`,
    'where host_id = any($1::text[])\n    order by random() for no key update',
    'store/sql/races',
  ),
  // R4: commands
  scheduler(
    'host-decisions',
    'needVersion(record, request.version);',
    '',
    'scheduling/scheduler',
    'scheduling/model',
  ),
  scheduler(
    'expire',
    'if (record.confirmBy > now()) return { againAt: record.confirmBy };',
    '',
    'scheduling/scheduler',
    'scheduling/model',
  ),
  // R5: orders
  scheduler(
    'claim-and-settle',
    "if (still.length === 0) throw new BookingError('slot-taken');",
    '',
    'scheduling/scheduler',
    'scheduling/interleavings',
  ),
  sql(
    'job-rows',
    'order by available_at limit $3 for update skip locked',
    'order by available_at limit $3',
    'store/sql/sql-bookings',
  ),
  sql(
    'booking-rows',
    'and owner = $3 and revision = $11',
    'and owner = $3 and $11::bigint is not null',
    'store/sql/sql-bookings',
  ),
  // R6: lost answers
  sql(
    'key-rows',
    "if (known.body_hash !== bodyHash) return { outcome: 'key-reused' };",
    '',
    'crashes/lost-answers',
  ),
  sql(
    'key-rows',
    'where known.lease_until <= $7 or known.answered_at <= $8',
    'where known.lease_until <= $7 or known.answered_at is not null or $8::bigint is null',
    'crashes/lost-answers',
  ),
  sql('key-rows', 'const keptFor = 25 * 3_600_000', 'const keptFor = 23 * 3_600_000', 'crashes/lost-answers'),
  sql(
    'settle',
    "if ((held.get(claimId) ?? 0) < times) throw new Undone('lost');",
    '',
    'store/sql/sql-bookings',
  ),
  // R7, R12: killed, and at rest again
  sql(
    'settle',
    'await addJobs(queries, jobs, first.now);',
    '',
    'store/sql/sql-bookings',
    'crashes/killed-server',
  ),
  scheduler(
    'settle',
    '...(leaves === undefined ? [] : [calendarJob(record, leaves, now)]),',
    '',
    'scheduling/scheduler',
    'simulation/years',
  ),
  scheduler(
    'identifiers',
    'return encode(await sha256(`${occupancyId}\\n${hostId}\\n${attempt}`)).slice(0, 32);',
    'void [occupancyId, hostId, attempt];\n  return encode(crypto.getRandomValues(new Uint8Array(20)));',
    'scheduling/scheduler',
    'simulation/years',
  ),
  scheduler(
    'calendar-entry',
    'if (!first) return remove(desk, entry);',
    "if (!first) return 'done';",
    'scheduling/scheduler',
    'scheduling/model',
  ),
  // What stands in a calendar event: whose words, and whose by now
  scheduler(
    'event-draft',
    '...(isForSeveral ? nothing :',
    "...(isForSeveral && zone === '' ? nothing :",
    'scheduler/written-events',
  ),
  scheduler(
    'event-answers',
    'question?.inCalendarEvent !== true || ',
    'question === undefined || ',
    'scheduler/written-events',
  ),
  scheduler(
    'event-change',
    "...(isNews(written, parts, 'title') && { title }),",
    'title,',
    'scheduler/written-events',
  ),
  scheduler(
    'event-parts',
    'return [...(written ?? []), parts];',
    'return [parts];',
    'scheduler/written-events',
  ),
  // Links that fail
  scheduler(
    'calendar-entry',
    "if (link === 'failed') return fallBack(desk, session.filter(asksCalendar));",
    "if (link === 'failed') return 'done';",
    'scheduler/conference-failing',
    'simulation/years',
  ),
  // Links that others make
  scheduler('read-link-outcome', "read?.protocol !== 'https:'", '!read', 'scheduler/made-links'),
  scheduler('attempt-link', 'if (session.length === 0) return remove(desk);', '', 'scheduler/made-links'),
  scheduler(
    'attempt-link',
    "return record.status === 'confirmed' && (state === 'requested' || state === 'pending');",
    "return state === 'requested' || state === 'pending';",
    'scheduler/made-links',
  ),
  scheduler('shown-bookings', ' && shown.link === shownLinkOf(record)', '', 'scheduler/made-links'),
  scheduler(
    'booking-view',
    "url !== undefined && made.state === 'ready' ? made : state",
    'made',
    'scheduler/made-links',
  ),
  scheduler(
    'conference-fallback',
    "isStale ||= next !== undefined || outcome === 'stale';",
    'void outcome;\n    isStale ||= next !== undefined;',
    'scheduler/conference-failing',
  ),
  scheduler(
    'event-change',
    "return written.some((known) => known.conference !== '') ? { conference: null } : {};",
    'void written;\n  return {};',
    'scheduler/conference-failing',
    'simulation/years',
  ),
  // What is written into a calendar by hand at the same moment
  [
    'src/scheduling/telling/news-jobs.ts',
    "const isLookedAt = record.status === 'confirmed' && isHeard;",
    'void isHeard;\n  const isLookedAt = false;',
    'scheduler/second-look',
  ],
  // Telling people: no stranger's words, nothing that is no longer so, nobody twice
  [
    'src/scheduling/telling/compose-notification.ts',
    'const name = strippedText(guest.name);',
    'const name = guest.name;',
    'scheduling/telling',
  ],
  [
    'src/scheduling/telling/told-bookings.ts',
    '&& (version === undefined || one.version === version)',
    '',
    'scheduling/telling',
  ],
  [
    'src/scheduling/telling/told-bookings.ts',
    'return all.filter((other) => other.series?.id === series?.id);',
    'void series;\n  return all;',
    'scheduling/telling',
  ],
  [
    'src/scheduling/telling/notification-jobs.ts',
    'const about = together && series ? series.id : ref;',
    'void together;\n  void series;\n  const about = ref;',
    'scheduling/telling',
  ],
  [
    'src/scheduling/telling/compose-waiting.ts',
    'if (!isStillSo(entry, notice)) return undefined;',
    'void isStillSo;',
    'scheduling/telling',
  ],
  [
    'src/scheduling/telling/compose-waiting.ts',
    'name: strippedText(guest.name)',
    'name: guest.name',
    'scheduling/telling',
  ],
  [
    'src/scheduling/telling/audience.ts',
    "return reader.role === 'host' ? reader.id === hosts[0]?.id : notifiedBy === 'ours';",
    'return true;',
    'scheduling/telling',
  ],
  [
    'src/server/markup.ts',
    "if (typeof part === 'string') return isInAttribute ? escaped(part) : setApart(escaped(part));",
    "if (typeof part === 'string') return isInAttribute ? part : setApart(part);",
    'server/mails',
  ],
  // Plain pages: forms of other sites
  [
    'src/server/pages/pages-area.ts',
    "if (isSending && !isFromNoOtherSite(visit.request)) throw new BookingError('origin-not-allowed');",
    'void isSending;',
    'server/pages/booking-pages',
  ],
  // R10: unreadable is not free
  [
    'src/scheduling/busy/busy-times.ts',
    "unreadable: readings.filter((reading) => 'error' in reading),",
    'unreadable: [],',
    'simulation/unreadable',
  ],
  // Slot rule 10: what only says that it is ours
  ['src/scheduling/busy/busy-times.ts', '|| !known.has(bookingRef)', '|| false', 'scheduling/scheduler'],
  // Following
  sql('followed-rows', ' || progress.cursor !== (after ?? null)', '', 'store/followed'),
  // Waiting lists
  sql(
    'settle',
    "if (waiting && !(await saveWaiting(queries, waiting))) throw new Undone('stale');",
    'if (waiting) await saveWaiting(queries, waiting);',
    ...stores,
  ),
  sql('waiting-rows', 'and revision = $8', 'and $8::integer is not null', ...stores),
  sql(
    'privacy/erase-place',
    'if (hold !== undefined) await giveUpHold(queries, owner, hold);',
    '',
    'sql/privacy/erase',
  ),
  // X4: manage links
  scheduler(
    'manage-tokens',
    '(await isSignature(token, managing(record))) && record !== undefined',
    'record !== undefined || token.length < 0',
    'hostile/manage-links',
  ),
  // X7: limits, and who is counted
  server('client-network', '.at(-trustedProxies)', '.at(0)', 'hostile/trusted-proxies'),
  server('write-limits', 'if (!answer.isAllowed)', 'if (false as boolean)', 'hostile/guest-limits'),
  sql('holding', 'row.of_client >= atMost.perClient || ', '', 'store/sql/sql-bookings'),
  // X8: inner addresses
  ['src/node/guarded-address.ts', "if (address.range() !== 'unicast' || ", 'if (', 'node/'],
  server(
    'webhooks/verify-webhook',
    "if (age > toleranceSeconds) throw new WebhookVerificationError('too-old');",
    '',
    'server/webhooks',
  ),
  // X12: whatever is sent
  server(
    'json-depth',
    'if (++depth > limit) return false;',
    '++depth;',
    'server/hostile-input',
    'server/requests',
  ),
  // X15: told apart from strangers
  [
    'src/store/has-time-of.ts',
    'start === time.start && end === time.end',
    'start < end && time.start > 0',
    ...stores,
  ],
];
