import type { SettingsPlace } from '../host/settings-place.js';
import type { FormPart } from './form-parts.js';

/** What an editor of another folder that stands inside the form can be asked. */
interface EmbeddedEditor extends HTMLElement {
  readonly hasUnsaved?: boolean;
  checkValidity?(): boolean;
  /** Shows what is wrong and puts the focus there. */
  reportValidity?(): boolean;
  reveal?(place: Pick<SettingsPlace, 'field' | 'id'>): Promise<boolean>;
}

const tags: Readonly<Partial<Record<FormPart, string>>> = {
  locations: 'booking-location-editor',
  schedule: 'booking-schedule-editor',
};

/** The first part whose editor says that something in it is not right. */
export function faultyControl(root: ParentNode): FormPart | undefined {
  return (Object.keys(tags) as FormPart[]).find((part) => editorIn(root, part)?.checkValidity?.() === false);
}

/** Whether something is written in one of them that is not in its value. */
export function holdsHalfWritten(root: ParentNode): boolean {
  return (Object.keys(tags) as FormPart[]).some((part) => editorIn(root, part)?.hasUnsaved === true);
}

/** Lets the editor of a part show what is not right in it, with the focus there. */
export function reportIn(root: ParentNode, part: FormPart): void {
  const editor = editorIn(root, part);
  editor?.scrollIntoView({ block: 'center' });
  if (editor?.reportValidity) editor.reportValidity();
  else editor?.focus();
}

/** Lets the editor of a part put the focus on a field, or on one of a location or a date; `undefined` where the part has none. */
export async function revealIn(
  root: ParentNode,
  part: FormPart,
  place: Pick<SettingsPlace, 'field' | 'id'>,
): Promise<boolean | undefined> {
  const editor = editorIn(root, part);
  if (!editor) return undefined;
  editor.scrollIntoView({ block: 'center' });
  if (place.field !== undefined && (await editor.reveal?.(place))) return true;
  editor.focus();
  return editor.matches(':focus-within');
}

function editorIn(root: ParentNode, part: FormPart): EmbeddedEditor | null {
  const tag = tags[part];
  return tag === undefined ? null : root.querySelector<EmbeddedEditor>(tag);
}
