"""What goes wrong with idempotency keys, and between guests who come in the same moment."""

import json
import time

import booking_backend as backend
import wire
from faults.planting import around


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

    def once(db, request):
        known = db.execute("SELECT answer FROM answered WHERE key = ?", (request.key,)).fetchone()
        if known:
            return json.loads(known[0])
        time.sleep(0.05)
        db.execute("BEGIN IMMEDIATE")
        answer = backend.OPERATIONS[request.operation](db, request)
        row = (request.key, "", json.dumps(answer), backend.now())
        db.execute("INSERT OR REPLACE INTO answered VALUES (?, ?, ?, ?)", row)
        return answer

    backend.once = once


def checked_and_then_booked():
    """Somebody else may book between the look at what is free and the booking."""

    def make(good):
        def refuse_unless_free(db, start, moving=""):
            good(db, start, moving)
            db.execute("COMMIT")
            time.sleep(0.05)
            db.execute("BEGIN IMMEDIATE")

        return refuse_unless_free

    around(backend, "refuse_unless_free", make)


def no_key_needed():
    """What creates is taken without an idempotency key."""

    def make(good):
        return lambda is_right: None if "Idempotency-Key" in is_right else good(is_right)

    around(wire, "refuse_unless", make)
