package org.ecrf.server.redaction;

/** How far a redaction has come. */
public enum RedactionState {
  ASKED,
  DONE,
  DECLINED
}
