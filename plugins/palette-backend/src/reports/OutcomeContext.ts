/** The circumstances in which an outcome is saved. */
export interface OutcomeContext {
  /** When the transaction got the lock of its cluster, by the database's clock. */
  readonly now: Date;
}
