"""What goes wrong between what is listed, what is booked, and what is changed."""

import booking_backend as backend
import wire
from faults.planting import around, instead


def lists_what_it_refuses():
    """The list is made by other rules than those a booking is checked by."""

    def make(good):
        def slots(db, request):
            offered = [backend.read(one["start"]) + 10 * 60_000 for one in good(db, request)["slots"]]
            return {"slots": [backend.slot(at) for at in offered]}

        return slots

    instead("slots", make)


def books_what_it_does_not_list():
    """A booking is checked against other bookings alone, not against hours and notice."""

    def refuse_unless_free(db, start, moving=""):
        if backend.taken_times(db, start, start + backend.LENGTH, moving):
            raise wire.Problem("slot-taken")

    backend.refuse_unless_free = refuse_unless_free


def stays_listed():
    """The list comes from a cache, and the time that was just booked is still in it."""
    cache = {}

    def make(good):
        def slots(db, request):
            question = (request.name, request.fields["start"][:10], request.fields["end"][:10])
            return cache.get(question) or cache.setdefault(question, good(db, request))

        return slots

    instead("slots", make)


def cancelled_keeps_its_time():
    """What was cancelled is never free again."""

    def make(good):
        def change(db, found, starts, ends, reason=None):
            start = backend.read(found["start"])
            return good(db, found, start, start + backend.LENGTH, reason)

        return change

    around(backend, "change", make)


def moved_keeps_both_times():
    """What was moved keeps its old time beside the new one."""

    def make(good):
        def reschedule(db, request):
            old = backend.read(backend.booking(db, request)["start"])
            moved = good(db, request)
            row = (f"old {request.name} {old}", old, old + backend.LENGTH)
            db.execute("INSERT INTO bookings VALUES (?, ?, ?, '', '', '')", row)
            return moved

        return reschedule

    instead("reschedule", make)


def any_version():
    """A guest who saw an old state of the booking cancels the new one."""
    backend.refuse_unless_current = lambda found, version: None


def question_not_checked():
    """A required question may stay without an answer."""

    def make(good):
        def book(db, request):
            answers = {"topic": "-", **request.fields.get("answers", {})}
            request.fields["answers"] = answers
            return good(db, request)

        return book

    instead("book", make)


def strict_about_the_unknown():
    """A field that it does not know is refused, so that no later version of the contract can add one."""
    known = {
        "eventType",
        "start",
        "durationMinutes",
        "zone",
        "language",
        "guest",
        "furtherGuests",
        "locationDetail",
    }
    known |= {"answers", "context", "hold", "proof"}

    def make(good):
        def book(db, request):
            backend.refuse_unless({field: field in known for field in request.fields})
            return good(db, request)

        return book

    instead("book", make)
