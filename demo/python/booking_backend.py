"""A complete booking backend for <booking-widget>: Python 3.9 or later and its standard library.

    BOOKING_SECRET=$(openssl rand -hex 32) python3 booking_backend.py

Copy it together with wire.py, which need not change, and put your own rules and store in the place of these.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import sqlite3
import sys
from contextlib import closing
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from wire import Problem, is_email, is_line, is_zone, refuse_unless, serve
from wire import moment_of, now, read, read_object, write

OWNER = "anna"
HOST = {"name": "Anna Berg"}
ZONE = "Europe/Berlin"
# Monday is 0; the hours are those of a clock on the wall in ZONE.
HOURS = {weekday: [("09:00", "12:00"), ("13:00", "17:00")] for weekday in range(5)}
MINUTES = 30
NOTICE_HOURS = 4
WINDOW_DAYS = 365
RANGE_DAYS = 62
PLACE = {"id": "office", "kind": "in-person", "label": "Our office", "detail": "1 Main Street, Berlin"}
TOPIC = {"id": "topic", "kind": "text", "label": "What is it about?", "required": True}
NAMED = {"slug": "intro", "title": "Intro call"}
LISTED = {**NAMED, "durationsMinutes": [MINUTES]}
EVENT_TYPE = {**LISTED, "host": HOST, "zone": ZONE, "locations": [PLACE], "questions": [TOPIC]}

HOUR = 3_600_000
DAY = 24 * HOUR
LENGTH = MINUTES * 60_000
SECRET = os.environ.get("BOOKING_SECRET", "")
DATABASE = os.environ.get("BOOKING_DATABASE", "bookings.sqlite3")
# A booking that was cancelled has neither start nor end here, so that it stands in nobody's way.
TABLES = """PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS bookings
    (ref TEXT PRIMARY KEY, starts INTEGER, ends INTEGER, booking TEXT, topic TEXT, reason TEXT);
CREATE INDEX IF NOT EXISTS bookings_by_end ON bookings (ends);
CREATE TABLE IF NOT EXISTS answered (key TEXT PRIMARY KEY, request TEXT, answer TEXT, moment INTEGER);"""


def slot(start):
    return {"start": write(start), "end": write(start + LENGTH)}


def bookable_dates():
    today = datetime.now(ZoneInfo(ZONE)).date()
    return [today + timedelta(days=days) for days in range(WINDOW_DAYS + 1)]


def taken_times(db, start, end, moving):
    """What overlaps [start, end). A booking that is being moved does not stand in its own way."""
    overlapping = "SELECT starts, ends FROM bookings WHERE starts < ? AND ends > ? AND ref <> ?"
    return db.execute(overlapping, (end, start, moving)).fetchall()


def free_times(db, start, end, moving=""):
    """The starts in [start, end) that can be booked, in order."""
    earliest, taken = max(start, now() + NOTICE_HOURS * HOUR), taken_times(db, start, end + LENGTH, moving)
    for date in bookable_dates():
        for hours in HOURS.get(date.weekday(), []):
            # Each date finds its own offset, so that nine o'clock is nine o'clock in summer and in winter.
            clocks = [datetime.combine(date, time.fromisoformat(clock), ZoneInfo(ZONE)) for clock in hours]
            opens, closes = map(moment_of, clocks)
            for at in range(opens, closes - LENGTH + 1, LENGTH):
                is_free = all(starts >= at + LENGTH or ends <= at for starts, ends in taken)
                if is_free and earliest <= at < end:
                    yield at


def refuse_unless_free(db, start, moving=""):
    """What is listed can be booked, and nothing else can: both ask the same function."""
    if start in free_times(db, start, start + 1, moving):
        return
    if not taken_times(db, start, start + LENGTH, moving):
        raise Problem("not-bookable")
    near = free_times(db, start - 7 * DAY, start + 7 * DAY, moving)
    nearest = sorted(near, key=lambda other: abs(other - start))[:3]
    raise Problem("slot-taken", nearest=[slot(other) for other in sorted(nearest)])


# The operations, by name.


def capabilities(db, request):
    operations = ["eventTypes", "booking", "cancel", "reschedule"]
    return {"contractVersion": "1.0", "operations": operations, "limits": {"rangeDays": RANGE_DAYS}}


def event_types(db, request):
    return [LISTED]


def event_type(db, request):
    if request.name != NAMED["slug"]:
        raise Problem("not-found")
    dates = bookable_dates()
    return {**EVENT_TYPE, "window": {"from": str(dates[0]), "to": str(dates[-1])}}


def slots(db, request):
    event_type(db, request)
    asked = {"zone": ZONE, "duration": str(MINUTES), "context": "{}", **request.fields}
    # A plus sign that nobody percent-encoded arrives as a space.
    start, end = (read(asked.get(edge, "").replace(" ", "+")) for edge in ("start", "end"))
    refuse_unless({"start": start is not None, "end": end is not None, "zone": is_zone(asked["zone"])})
    is_length, is_context = asked["duration"] == str(MINUTES), read_object(asked["context"]) is not None
    refuse_unless({"end": start < end, "durationMinutes": is_length, "context": is_context})
    if end - start > RANGE_DAYS * DAY:
        raise Problem("range-too-long")
    free = [slot(at) for at in free_times(db, start, end)]
    # Where nothing is free, a page goes on to the first time that is.
    later = None if free else next(free_times(db, end, end + WINDOW_DAYS * DAY), None)
    return {"slots": free} if later is None else {"slots": free, "next": write(later)}


def book(db, request):
    asked, start = request.fields, read(request.fields.get("start"))
    parts = (asked.get(name, {}) for name in ("guest", "answers", "context"))
    guest, answers, context = (part if isinstance(part, dict) else {} for part in parts)
    if asked.get("eventType") != NAMED["slug"]:
        raise Problem("not-found")
    is_right = {
        "start": start is not None,
        "durationMinutes": asked.get("durationMinutes", MINUTES) == MINUTES,
        "zone": is_zone(asked.get("zone")),
        "guest.name": is_line(guest.get("name")),
        "guest.email": is_email(guest.get("email")),
        "context.location": context.get("location", PLACE["id"]) == PLACE["id"],
        "answers.topic": is_line(answers.get("topic"), 5000),
    }
    refuse_unless(is_right)
    refuse_unless_free(db, start)
    ref = secrets.token_urlsafe(16)  # It is public, and cannot be guessed.
    booking = {"ref": ref, "version": 1, "status": "confirmed", "calendar": "none", **slot(start)}
    booking.update(eventType=NAMED, host=HOST, location=PLACE, zone=asked["zone"])
    booking.update(guest={"name": guest["name"].strip(), "email": guest["email"]})
    row = (ref, start, start + LENGTH, json.dumps(booking), answers["topic"])
    db.execute("INSERT INTO bookings VALUES (?, ?, ?, ?, ?, NULL)", row)
    return booking


def token_of(ref):
    """Opens a booking to whoever was told it. Derived, so that no copy of the database opens anything."""
    code = hmac.digest(SECRET.encode(), b"manage " + ref.encode(), "sha256")
    return base64.urlsafe_b64encode(code).decode().rstrip("=")


def booking(db, request):
    """A wrong token and a reference that never was are answered alike: nobody learns what there is."""
    row = db.execute("SELECT booking FROM bookings WHERE ref = ?", (request.name,)).fetchone()
    if row is None or not hmac.compare_digest(token_of(request.name).encode(), request.token.encode()):
        raise Problem("not-found")
    return json.loads(row[0])


def refuse_unless_current(found, version):
    refuse_unless({"version": type(version) is int})
    if found["status"] != "confirmed" or read(found["end"]) <= now():
        raise Problem("gone")
    if found["version"] != version:
        raise Problem("version-conflict")


def cancel(db, request):
    found, reason = booking(db, request), " ".join(str(request.fields.get("reason", "")).split())
    if found["status"] == "cancelled":
        return found
    refuse_unless({"reason": not reason or is_line(reason, 1000)})
    refuse_unless_current(found, request.fields.get("version"))
    return change(db, {**found, "status": "cancelled"}, None, None, reason)


def reschedule(db, request):
    found, start = booking(db, request), read(request.fields.get("start"))
    is_length = request.fields.get("durationMinutes", MINUTES) == MINUTES
    refuse_unless({"start": start is not None, "durationMinutes": is_length})
    refuse_unless_current(found, request.fields.get("version"))
    refuse_unless_free(db, start, moving=found["ref"])
    return change(db, {**found, **slot(start)}, start, start + LENGTH)


def change(db, found, starts, ends, reason=None):
    found["version"] += 1
    row = (starts, ends, json.dumps(found), reason, found["ref"])
    db.execute("UPDATE bookings SET starts = ?, ends = ?, booking = ?, reason = ? WHERE ref = ?", row)
    return found


ALL = [capabilities, event_types, event_type, slots, book, booking, cancel, reschedule]
OPERATIONS = {operation.__name__: operation for operation in ALL}


def perform(request):
    with closing(sqlite3.connect(DATABASE, timeout=5, isolation_level=None)) as db, db:
        answer = once(db, request) if request.key else OPERATIONS[request.operation](db, request)
    return {**answer, "manageToken": token_of(answer["ref"])} if "ref" in answer else answer


def once(db, request):
    """Does it once for each key: the same request is answered as before, another one is refused.

    All of it is one transaction, and of those that write SQLite lets in one at a time, of all threads and
    all processes: what is free when it is looked at is still free when it is booked.
    """
    db.execute("BEGIN IMMEDIATE")
    whole = json.dumps([request.operation, request.name, request.token, request.fields], sort_keys=True)
    asked = hashlib.sha256(whole.encode()).hexdigest()
    known = db.execute("SELECT request, answer FROM answered WHERE key = ?", (request.key,)).fetchone()
    if known and known[0] != asked:
        raise Problem("key-reused")
    if known:
        return json.loads(known[1])
    answer = OPERATIONS[request.operation](db, request)
    db.execute("DELETE FROM answered WHERE moment < ?", (now() - 2 * DAY,))
    db.execute("INSERT INTO answered VALUES (?, ?, ?, ?)", (request.key, asked, json.dumps(answer), now()))
    return answer


def main():
    if len(SECRET) < 32:
        sys.exit("Set BOOKING_SECRET to 32 random characters or more, such as: openssl rand -hex 32")
    with closing(sqlite3.connect(DATABASE)) as db:
        db.executescript(TABLES)
    serve(OWNER, perform, os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8080")))


if __name__ == "__main__":
    main()
