/** Where a command reads its settings, and where it speaks. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Whether what is printed may have colours. */
  readonly hasColours?: boolean;
}
