/** Texts in other languages, by language tag (BCP 47, as `Intl` writes it); what is missing stays as its host wrote it. */
export type Translations<Texts> = Readonly<Record<string, Texts>>;

/** The texts of a line in the menu of services, in another language. */
export interface SummaryTranslation {
  readonly title?: string;
  readonly description?: string;
}

/** The texts of a place, in another language. */
export interface LocationTranslation {
  readonly label?: string;
  readonly detail?: string;
}

/** The texts of a question, in another language. */
export interface QuestionTranslation {
  readonly label?: string;
  readonly help?: string;
  /** What is shown of an option, by the option; what is chosen and sent stays the option itself. */
  readonly options?: Readonly<Record<string, string>>;
}

/** The texts of an event type, in another language. */
export interface EventTypeTranslation extends SummaryTranslation {
  /** By the id of the place. */
  readonly locations?: Readonly<Record<string, LocationTranslation>>;
  /** By the id of the question. */
  readonly questions?: Readonly<Record<string, QuestionTranslation>>;
}
