/** Installs Debian's packages without asking; whether they are there now. */
export function aptInstall(...packages: readonly string[]): boolean;
