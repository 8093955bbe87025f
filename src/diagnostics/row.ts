/** The shape of a catalogue row. */

/** A row of the catalogue. `message` and `fix` may hold `{name}` slots; `meaning` and `example` are read by `explain`. */
export interface CatalogueRow {
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly message: string;
  readonly meaning: string;
  readonly fix: string;
  /** A few lines that show the fault, and how they look mended. */
  readonly example?: string;
}
