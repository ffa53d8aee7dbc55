"""What goes wrong in how answers travel."""

from http.server import BaseHTTPRequestHandler

import wire
from faults.planting import around, instead


def _around_problem(change):
    """Changes what is told of every refusal."""

    def make(good):
        def init(self, code, **details):
            good(self, code, **details)
            change(self, code)

        return init

    around(wire.Problem, "__init__", make)


def errors_with_200():
    """A refusal is an answer like any other, with a code somewhere in its body."""
    _around_problem(lambda problem, code: setattr(problem, "status", 200))


def html_errors():
    """A refusal is a page for people."""

    def make(good):
        def send(self, status, answer, headers=wire.ON_EVERY_ANSWER):
            if status >= 400:
                BaseHTTPRequestHandler.send_error(self, status)
            else:
                good(self, status, answer, headers)

        return send

    around(wire.Handler, "send", make)


def no_preflight():
    """A browser that asks whether it may send a key hears that there is no such method."""
    del wire.Handler.do_OPTIONS


def no_cors_on_errors():
    """Pages of other origins may read what went well, and not why something did not."""

    def make(good):
        def send(self, status, answer, headers=wire.ON_EVERY_ANSWER):
            good(self, status, answer, {} if status >= 400 else headers)

        return send

    around(wire.Handler, "send", make)


def wrong_status():
    """A time that is taken is told with the status of a request that makes no sense."""
    wire.STATUS["slot-taken"] = 400


def invented_code():
    """A time that is taken is told with a code that is not on the list."""
    _around_problem(
        lambda problem, code: problem.body.update(code=code.replace("slot-taken", "time-unavailable"))
    )


def fields_not_named():
    """A form learns that something is wrong with it, and not what."""
    _around_problem(lambda problem, code: problem.body.pop("fields", None))


def unknown_event_type_fails():
    """An event type that is not there is looked up all the same, and the server fails."""

    def make(good):
        return lambda db, request: good(db, request) if request.name == "intro" else {}[request.name]

    instead("event_type", make)


def tells_how_it_failed():
    """A refusal comes with the line of code that made it."""
    _around_problem(lambda problem, code: problem.body.update(detail=f'File "{__file__}", line 1, in {code}'))


def plain_text():
    """JSON is sent as text."""

    def make(good):
        def send_header(self, name, value):
            good(self, name, "text/plain" if name == "Content-Type" else value)

        return send_header

    around(wire.Handler, "send_header", make)


def cut_off():
    """What cannot be answered well is not answered at all: the connection ends."""

    def make(good):
        def send(self, status, answer, headers=wire.ON_EVERY_ANSWER):
            if status < 400:
                good(self, status, answer, headers)

        return send

    around(wire.Handler, "send", make)
