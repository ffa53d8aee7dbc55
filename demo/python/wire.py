"""The wire of booking-elements: HTTP on one side, operations by name on the other.

It is described by the OpenAPI file that every server of booking-elements has at /v1/openapi.json.
"""

import json
import re
import traceback
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import available_timezones

# What comes after /v1/{owner}/, and how it is answered. In brackets stands a slug, or a booking's reference.
ROUTES = [
    ("GET, HEAD", "capabilities", 200, "capabilities"),
    ("GET, HEAD", "event-types", 200, "event_types"),
    ("GET, HEAD", "event-types/([^/]+)", 200, "event_type"),
    ("GET, HEAD", "event-types/([^/]+)/slots", 200, "slots"),
    ("POST", "bookings", 201, "book"),
    ("GET, HEAD", "bookings/([^/]+)", 200, "booking"),
    ("POST", "bookings/([^/]+)/cancel", 200, "cancel"),
    ("POST", "bookings/([^/]+)/reschedule", 200, "reschedule"),
]
# The list of codes is closed, and each has its status; these are the ones that happen here.
STATUS = {
    "invalid-request": 400,
    "not-found": 404,
    "slot-taken": 409,
    "version-conflict": 409,
    "gone": 410,
    "key-reused": 422,
    "not-bookable": 422,
    "range-too-long": 422,
    "unavailable": 503,
}
# Any page may ask and read every answer, refusals above all. No cookie is looked at: no page opens anything.
ON_EVERY_ANSWER = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}
# Before it sends a key or a token, a browser asks whether it may.
ON_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key",
    "Access-Control-Max-Age": "7200",
}
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
ZONES = available_timezones()
EMAIL = r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
UNPRINTABLE = "[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"


class Problem(Exception):
    """A refusal: it travels as application/problem+json (RFC 9457), and pages decide by its code alone."""

    def __init__(self, code, status=None, headers=None, **details):
        self.status, self.headers = status or STATUS[code], headers or {}
        kind = f"urn:booking-elements:{code}"
        self.body = {"type": kind, "title": code, "status": self.status, "code": code, **details}


def refuse_unless(is_right):
    """Names each field that is missing, or not what it must be."""
    wrong = [path for path, holds in is_right.items() if not holds]
    if wrong:
        fields = [{"path": path, "message": "is missing, or not what it must be"} for path in wrong]
        raise Problem("invalid-request", fields=fields)


def moment_of(time_with_zone):
    """A moment is a count of milliseconds since 1970: it has no zone that could be forgotten."""
    return (time_with_zone - EPOCH) // timedelta(milliseconds=1)


def now():
    return moment_of(datetime.now(timezone.utc))


def write(moment):
    return (EPOCH + timedelta(milliseconds=moment)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read(text):
    """Reads RFC 3339 with any offset; None for what is no moment, such as a time without an offset."""
    try:
        return moment_of(datetime.fromisoformat(str(text).upper().replace("Z", "+00:00")))
    except (TypeError, ValueError, OverflowError):
        return None


def is_line(value, most=200):
    """Text that is not blank, on one line, without control characters and halves of characters."""
    is_text = isinstance(value, str) and value.strip() and len(value) <= most
    return is_text and not re.search(UNPRINTABLE, value)


def is_email(value):
    return is_line(value, 254) and re.fullmatch(EMAIL, value, re.ASCII)


def is_zone(value):
    return isinstance(value, str) and value in ZONES


@dataclass
class Request:
    operation: str
    name: str  # The slug or the reference in the path; empty where there is none.
    fields: dict  # What the query says or, of what creates or changes, the body.
    token: str
    key: str  # Empty for what only asks.


def read_object(text):
    """A JSON object; None for anything else."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def read_body(headers, stream):
    length = headers.get("Content-Length", "")
    # Of a body that is too long only a piece is looked at, and a piece of JSON is no JSON.
    text = stream.read(min(int(length), 1_000_000) if length.isdecimal() else 0)[:65_536]
    # A form of a strange page cannot send this type without asking first.
    body = read_object(text) if headers.get_content_type() == "application/json" else None
    if body is None:
        raise Problem("invalid-request", detail="Send a JSON object of at most 64 kB as application/json")
    return body


def read_request(owner, method, address, headers, stream):
    """What is asked, and with which status it is answered."""
    path, key = unquote(urlsplit(address).path), headers.get("Idempotency-Key", "")
    for verbs, pattern, status, operation in ROUTES:
        match = re.fullmatch(f"/v1/{owner}/{pattern}/?", path)
        if match:
            break
    else:
        raise Problem("not-found")
    if method not in verbs.split(", "):
        raise Problem("invalid-request", status=405, headers={"Allow": verbs})
    if verbs == "POST":
        refuse_unless({"Idempotency-Key": re.fullmatch(r"[!#-+\--~]{16,200}", key)})
    fields = read_body(headers, stream) if verbs == "POST" else dict(parse_qsl(urlsplit(address).query))
    token = headers.get("Authorization", "")[len("Bearer ") :].strip()
    return Request(operation, "".join(match.groups()), fields, token, key if verbs == "POST" else ""), status


class Handler(BaseHTTPRequestHandler):
    timeout = 30  # Seconds after which a connection that says nothing is let go.
    owner, perform = "", None

    def answer(self):
        try:
            request, status = read_request(self.owner, self.command, self.path, self.headers, self.rfile)
            answer, headers = self.perform(request), {}
        except Problem as problem:
            status, answer, headers = problem.status, problem.body, problem.headers
        except Exception:
            # Whoever runs this reads what happened; a page learns only that it may come again.
            traceback.print_exc()
            status, answer, headers = 503, Problem("unavailable").body, {}
        self.send(status, answer, {**ON_EVERY_ANSWER, **headers})

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def do_OPTIONS(self):
        self.send(204, None, {**ON_EVERY_ANSWER, **ON_PREFLIGHT})

    def send_error(self, code, message=None, explain=None):
        """Broken HTTP is answered as a problem, too: Python itself would send a page."""
        self.send(400, Problem("invalid-request").body)

    def send(self, status, answer, headers=ON_EVERY_ANSWER):
        body = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(status)
        if answer is not None:
            kind = "application/problem+json" if status >= 400 else "application/json"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body)


class Server(ThreadingHTTPServer):
    request_queue_size = 128  # Guests who come in the same moment wait; usually the sixth is sent away.


def serve(owner, perform, host="127.0.0.1", port=8080):
    """Answers until it is ended. `perform` answers a Request, or raises a Problem."""
    bound = type("BoundHandler", (Handler,), {"owner": owner, "perform": staticmethod(perform)})
    server = Server((host, port), bound)
    print(f"http://{host}:{server.server_port}/v1/{owner}", flush=True)
    server.serve_forever()
