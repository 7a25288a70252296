package org.ecrf.server.signature;

/** Whether a signature still holds. */
public enum SignatureState {
  SIGNED,
  /** Something that it covers was changed later. */
  VOID
}
