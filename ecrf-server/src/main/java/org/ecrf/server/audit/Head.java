package org.ecrf.server.audit;

/** The end of a chain. */
record Head(long seq, byte[] hash) {
  /** Before the first act. */
  static final Head START = new Head(0, new byte[32]);
}
