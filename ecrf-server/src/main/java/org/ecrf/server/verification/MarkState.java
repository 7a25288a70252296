package org.ecrf.server.verification;

/** Whether a mark is of what stands there now. */
public enum MarkState {
  CURRENT,
  /** The item was changed after it was marked. */
  CHANGED
}
