/** Tells the time: the database's, which all replicas share, or a fixed one in tests. */
export type Clock = () => Date | Promise<Date>;
