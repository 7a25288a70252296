package org.ecrf.server.problem;

/** Carries a refusal out of a use case and rolls its transaction back. Not a defect. */
public final class Refused extends RuntimeException {
  private final transient Refusal refusal;

  public Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
