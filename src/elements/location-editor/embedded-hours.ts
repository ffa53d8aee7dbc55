/** The editors of hours inside that hold something that cannot stand, by the paths they mark. */
export function faultyHours(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll<HTMLElement & { checkValidity?(): boolean }>('booking-schedule-editor')]
    .filter((editor) => editor.checkValidity?.() === false)
    .map((editor) => editor.dataset['path'] ?? '');
}
