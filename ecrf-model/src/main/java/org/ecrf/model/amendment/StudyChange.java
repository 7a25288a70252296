package org.ecrf.model.amendment;

/**
 * One difference between two versions of a study.
 *
 * @param where the part of the study: {@code item “Weight” (vitals.weight)}
 * @param what in the words of the protocol: {@code the unit lb is added}
 */
public record StudyChange(Effect effect, String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
