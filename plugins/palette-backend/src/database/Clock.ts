/** Tells the time: the database's, which all replicas share, or in tests a fixed one. */
export type Clock = () => Date | Promise<Date>;
