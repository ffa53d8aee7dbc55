/** The path of Python 3.9 or later with SQLite and time zones; installs one when there is none. */
export function ensurePython(): string;
