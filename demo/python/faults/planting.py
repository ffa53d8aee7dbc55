"""How a fault is planted."""

import booking_backend as backend


def around(module, name, make):
    """Puts in the place of something what is made of it."""
    setattr(module, name, make(getattr(module, name)))


def instead(operation, make):
    """The same for an operation."""
    backend.OPERATIONS[operation] = make(backend.OPERATIONS[operation])
