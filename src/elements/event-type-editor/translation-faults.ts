import type { HostEventType } from '../../contract/host-backend.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import type { FaultCode } from './form-parts.js';
import { lineFault, proseFault } from './text-faults.js';
import { translatableTexts } from './translatable-texts.js';
import { textAt } from './translation-edits.js';

/** What is wrong with the texts of an event type in other languages, by the path of the field. */
export function translationFaults(
  eventType: HostEventType,
  places: readonly LocationSettings[],
): readonly (readonly [path: string, code: FaultCode | undefined])[] {
  const texts = translatableTexts(eventType, places);
  return Object.keys(eventType.translations ?? {}).flatMap((language) =>
    texts.map(({ path, field, isProse, mostCharacters }) => {
      const text = textAt(eventType, [language, ...path]);
      const code = text === '' ? undefined : (isProse ? proseFault : lineFault)(text, mostCharacters);
      return [`translations.${language}.${field}`, code] as const;
    }),
  );
}
