export interface CaldavServer {
  readonly url: string;
  stop(): void;
}

export function ensureRadicale(): string;
export function ensureXandikos(): string;
export function startRadicale(): Promise<CaldavServer>;
export function startXandikos(): Promise<CaldavServer>;
