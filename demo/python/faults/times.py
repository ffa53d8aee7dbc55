"""What goes wrong with moments, zones and ranges."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import booking_backend as backend
from faults.planting import around, instead


def local_times():
    """Times are written as the host's clock shows them, without an offset."""

    def write(moment):
        at = backend.EPOCH + timedelta(milliseconds=moment)
        return at.astimezone(ZoneInfo(backend.ZONE)).replace(tzinfo=None).isoformat(timespec="milliseconds")

    backend.write = write


def no_milliseconds():
    """Times are written without the milliseconds that the contract asks for."""
    around(backend, "write", lambda good: lambda moment: good(moment).replace(".000Z", "Z"))


def offset_of_today():
    """The offset of today counts for every date: after the clocks change, everything is an hour off."""
    offset = datetime.now(ZoneInfo(backend.ZONE)).utcoffset()
    backend.ZoneInfo = lambda zone: timezone(offset)


def no_offsets():
    """An instant is taken with a Z alone, though +02:00 names one as well."""
    around(backend, "read", lambda good: lambda text: good(text) if str(text).endswith("Z") else None)


def whole_days():
    """Whatever part of a day is asked for, the whole day is answered."""
    hours = 14 * backend.HOUR
    around(
        backend,
        "free_times",
        lambda good: lambda db, start, end, moving="": good(db, start - hours, end + hours, moving),
    )


def end_included():
    """A time that starts where the range ends is answered, too."""
    around(
        backend, "free_times", lambda good: lambda db, start, end, moving="": good(db, start, end + 1, moving)
    )


def any_range():
    """A range of more than 62 days is answered as far as there is something."""
    backend.RANGE_DAYS = 3650


def other_length():
    """Times are a quarter of an hour longer than the event type says."""
    longer = 15 * 60_000
    backend.slot = lambda at: {"start": backend.write(at), "end": backend.write(at + backend.LENGTH + longer)}


def latest_first():
    """Times are listed in whatever order."""
    instead("slots", lambda good: lambda db, request: {"slots": good(db, request)["slots"][::-1]})


def hides_the_night():
    """Guests are shown only what is daytime where they are: the zone decides what is free."""

    def make(good):
        def slots(db, request):
            zone = ZoneInfo(request.fields.get("zone", "UTC"))
            listed = good(db, request)["slots"]
            return {"slots": [one for one in listed if 8 <= _hour_of(one["start"], zone) < 22]}

        return slots

    instead("slots", make)


def _hour_of(start, zone):
    return datetime.fromisoformat(start.replace("Z", "+00:00")).astimezone(zone).hour
