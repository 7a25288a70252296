package org.ecrf.server.trail;

import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.audit.Told;
import org.ecrf.server.study.Discretion;

/** Which acts tell somebody of what is for others only. */
public final class ClosedActs {
  private final Eyes eyes;

  /**
   * @param discretion of somebody who sees sensitive items in clear
   */
  public ClosedActs(StudyDefinition study, Discretion discretion) {
    eyes = new Eyes(study, discretion, true);
  }

  /** In its place, in one of its changes, or in what it says. */
  public boolean has(Told act) {
    return eyes.closes(act)
        || act.changes().stream()
            .anyMatch(change -> eyes.closes(change) || eyes.hides(act, change));
  }
}
