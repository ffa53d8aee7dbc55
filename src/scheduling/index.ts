export { createScheduler } from './scheduler/create-scheduler.js';
export type { Scheduler } from './scheduler/create-scheduler.js';
export { notificationTaker } from './following/take-notification.js';
export type { NotificationTaker } from './following/take-notification.js';
export type { FollowingTerms } from './following/following-parts.js';
export type { SchedulerOptions } from './scheduler/scheduler-options.js';
export { findSlots } from './engine/find-slots.js';
export type { AbsentStart, FoundSlots, OpenSlot } from './engine/found-slots.js';
export type { AllDay, Busy, HostTime, OwnBooking, Place, SlotInput } from './engine/slot-input.js';
