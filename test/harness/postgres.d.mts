/** A PostgreSQL server on loopback. */
export interface Cluster {
  readonly url: string;
  start(): void;
  stop(mode?: 'smart' | 'fast' | 'immediate'): void;
  remove(): void;
}

export function ensurePostgres(): string;
export function startPostgres(options?: {
  readonly settings?: Readonly<Record<string, string | number>>;
}): Promise<Cluster>;
