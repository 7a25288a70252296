package org.ecrf.server.safety;

/** Where an alert stands. */
public enum AlertState {
  /** Nobody of the sponsor has opened it yet. */
  WAITING,
  OPENED,
  /** What it was raised for was entered by mistake, or says so no longer. */
  RETRACTED
}
