"""The backend next door with one fault, of a kind that backends really have.

    BOOKING_SECRET=$(openssl rand -hex 32) python3 broken_backend.py --fault stays-listed

A check that has never failed proves nothing: whatever says that a backend is right has to find each of these.
"""

import argparse
import inspect

import booking_backend as backend
from faults import keys, on_the_wire, rules, times, tokens

# Each function plants the fault that it is called after; what it says of itself is what is wrong.
FAULTS = {
    name.replace("_", "-"): plant
    for group in (keys, times, rules, tokens, on_the_wire)
    for name, plant in inspect.getmembers(group, inspect.isfunction)
    if plant.__module__ == group.__name__ and not name.startswith("_")
}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--fault", choices=sorted(FAULTS), metavar="NAME", help="what is wrong with it")
    wanted.add_argument("--list", action="store_true", help="tells all faults by name")
    chosen = parser.parse_args()
    if chosen.list:
        print("\n".join(f"{name}: {inspect.getdoc(plant)}" for name, plant in FAULTS.items()))
    else:
        FAULTS[chosen.fault]()
        backend.main()


if __name__ == "__main__":
    main()
