"""What goes wrong with the right to a booking."""

import booking_backend as backend
import wire
from faults.planting import around, instead


def token_not_checked():
    """Whoever knows the reference of a booking may read it and end it."""

    def make(good):
        def booking(db, request):
            request.token = backend.token_of(request.name)
            return good(db, request)

        return booking

    around(backend, "booking", make)
    backend.OPERATIONS["booking"] = backend.booking


def one_token_for_all():
    """The token is made of the secret alone: that of one booking opens all the others."""
    around(backend, "token_of", lambda good: lambda ref: good(""))


def tells_what_there_is():
    """A wrong token is answered otherwise than a wrong reference, which tells that the booking is there."""
    wire.STATUS["unauthenticated"] = 401

    def make(good):
        def booking(db, request):
            there = db.execute("SELECT 1 FROM bookings WHERE ref = ?", (request.name,)).fetchone()
            if there and request.token != backend.token_of(request.name):
                raise wire.Problem("unauthenticated")
            return good(db, request)

        return booking

    instead("booking", make)
