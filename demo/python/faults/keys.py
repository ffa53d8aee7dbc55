"""What goes wrong with idempotency keys, and between guests who come in the same moment."""

import json
import threading
from collections import Counter

import booking_backend as backend
import wire
from faults.planting import around


class Meeting:
    """Lets whoever comes wait for another: what two may do at once they then do, on slow machines, too."""

    def __init__(self):
        self.came = Counter()
        self.change = threading.Condition()

    def wait_for_another(self, purpose):
        with self.change:
            self.came[purpose] += 1
            self.change.notify_all()
            self.change.wait_for(lambda: self.came[purpose] > 1, timeout=2)


def no_idempotency():
    """A retry books anew, or finds its own booking in its way."""

    def once(db, request):
        db.execute("BEGIN IMMEDIATE")
        return backend.OPERATIONS[request.operation](db, request)

    backend.once = once


def key_bound_to_nothing():
    """Whatever comes with a known key is answered with the booking of another request."""

    def make(good):
        def once(db, request):
            known = db.execute("SELECT answer FROM answered WHERE key = ?", (request.key,)).fetchone()
            return json.loads(known[0]) if known else good(db, request)

        return once

    around(backend, "once", make)


def key_looked_up_too_early():
    """The key is looked up before the lock is taken: of two attempts at once, one is in the other's way."""
    meeting = Meeting()

    def once(db, request):
        known = db.execute("SELECT answer FROM answered WHERE key = ?", (request.key,)).fetchone()
        if known:
            return json.loads(known[0])
        if request.operation == "book":
            meeting.wait_for_another(request.key)
        db.execute("BEGIN IMMEDIATE")
        answer = backend.OPERATIONS[request.operation](db, request)
        row = (request.key, "", json.dumps(answer), backend.now())
        db.execute("INSERT OR REPLACE INTO answered VALUES (?, ?, ?, ?)", row)
        return answer

    backend.once = once


def checked_and_then_booked():
    """Somebody else may book between the look at what is free and the booking."""
    meeting = Meeting()

    def make(good):
        def refuse_unless_free(db, start, moving=""):
            good(db, start, moving)
            db.execute("COMMIT")
            meeting.wait_for_another(start)
            db.execute("BEGIN IMMEDIATE")

        return refuse_unless_free

    around(backend, "refuse_unless_free", make)


def no_key_needed():
    """What creates is taken without an idempotency key."""

    def make(good):
        return lambda is_right: None if "Idempotency-Key" in is_right else good(is_right)

    around(wire, "refuse_unless", make)
