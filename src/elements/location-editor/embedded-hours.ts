/** An editor of hours, as far as the editor around it asks it. */
interface HoursEditor extends HTMLElement {
  readonly hasUnsaved?: boolean;
  checkValidity?(): boolean;
}

/** The editors of hours inside that hold something that cannot stand, by the paths they mark. */
export function faultyHours(root: ParentNode): readonly string[] {
  return editorsIn(root)
    .filter((editor) => editor.checkValidity?.() === false)
    .map((editor) => editor.dataset['path'] ?? '');
}

/** Whether something is written in one of them that is not in its value. */
export function holdsHalfWritten(root: ParentNode): boolean {
  return editorsIn(root).some(({ hasUnsaved }) => hasUnsaved === true);
}

function editorsIn(root: ParentNode): readonly HoursEditor[] {
  return [...root.querySelectorAll<HoursEditor>('booking-schedule-editor')];
}
