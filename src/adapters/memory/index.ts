export { memoryCalendar } from './memory-calendar.js';
export type {
  MemoryCalendar,
  MemoryCalendarDetails,
  MemoryCalendarOptions,
  PlantedEvent,
  PlantedTime,
} from './memory-calendar.js';
