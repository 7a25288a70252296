package org.ecrf.server.access;

/** How a grant stands; it has an effect in one of these states only. */
public enum GrantState {
  IN_FORCE,
  /** Its first moment has not come. */
  NOT_BEGUN,
  /** No training is recorded. */
  UNTRAINED,
  /** The principal investigator of the site has not authorised it. */
  UNAUTHORISED,
  /** Its last moment has passed. */
  EXPIRED,
  REVOKED;

  /** It can still come into force. */
  public boolean isWaiting() {
    return this == NOT_BEGUN || this == UNTRAINED || this == UNAUTHORISED;
  }
}
