package org.ecrf.server.verification;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.VerificationPlan.Extent;
import org.ecrf.server.entry.StoredItem;

/**
 * Which answers of a subject the plans ask to be compared with their source.
 *
 * @param names the items, as {@code form.item}
 */
record Asked(Set<String> names) {

  static Asked of(StudyDefinition study, Extent extent) {
    return new Asked(
        switch (extent) {
          case NONE -> Set.of();
          case CRITICAL -> study.verification().critical();
          case ALL ->
              study.forms().values().stream().flatMap(Asked::all).collect(Collectors.toSet());
        });
  }

  /** What is calculated has no source, and what monitors may not see nobody could compare. */
  private static Stream<String> all(Form form) {
    return form.items().stream()
        .filter(item -> item.kind() != ItemKind.CALCULATED)
        .filter(item -> form.audienceOf(item) == Audience.EVERYONE)
        .map(item -> form.id() + "." + item.id());
  }

  boolean asks(StoredItem item) {
    return item.isAnswered() && names.contains(item.path().formId() + "." + item.path().itemId());
  }
}
