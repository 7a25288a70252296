package org.ecrf.model.study;

import java.util.Set;

/**
 * What the study asks to be compared with its source (ICH E6(R3) 3.11.4: monitoring in proportion
 * to the risks).
 *
 * @param plan for every site; a site may be asked for more
 * @param critical the items on which the subjects' safety and the study's result rest, as {@code
 *     form.item}
 */
public record Verification(VerificationPlan plan, Set<String> critical) {
  public static final Verification NONE = new Verification(VerificationPlan.NONE, Set.of());

  public Verification {
    critical = Set.copyOf(critical);
  }

  public boolean isCritical(String form, String item) {
    return critical.contains(form + "." + item);
  }
}
