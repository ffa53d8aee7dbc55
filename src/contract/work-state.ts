/** How the work behind the answers stands: whether anybody does it. */
export interface WorkState {
  /** When it was looked after last; missing where that never happened. Epoch milliseconds. */
  readonly lastRunAt?: number;
  /** Since when the job that waits longest could have been done; missing where none waits. Epoch milliseconds. */
  readonly waitingSince?: number;
}
