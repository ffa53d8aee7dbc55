/** The fields that are to have the focus once they are drawn: the first of them that is there. */
export class WantedFocus {
  #fields: readonly string[] = [];

  want(fields: readonly string[]): void {
    this.#fields = fields;
  }

  /** Puts it there; what is not drawn yet is waited for. */
  lead(root: ParentNode): void {
    for (const field of this.#fields) {
      const found = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
      if (!found) continue;
      this.#fields = [];
      found.focus();
      return;
    }
  }
}
