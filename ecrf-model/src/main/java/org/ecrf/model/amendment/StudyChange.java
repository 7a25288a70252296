package org.ecrf.model.amendment;

import org.ecrf.model.value.Text;

/**
 * One difference between two versions of a study, in the languages of the platform.
 *
 * @param where the part of the study: {@code item “Weight” (vitals.weight)}
 * @param what in the words of the protocol: {@code the unit lb is added}
 */
public record StudyChange(Effect effect, Text where, Text what) {

  /** Both in one line. */
  public Text sentence() {
    return Phrase.VALUE.of(where, what);
  }

  @Override
  public String toString() {
    return sentence().in("en");
  }
}
