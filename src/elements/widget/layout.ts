/** How free times are shown: a month and the times of a day, a week of times, or a list of the next ones. */
export type Layout = 'month' | 'week' | 'list';
