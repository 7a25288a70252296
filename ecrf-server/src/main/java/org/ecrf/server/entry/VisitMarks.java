package org.ecrf.server.entry;

import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Changed;

/** How the trail tells that a visit is missed, or is planned again. */
final class VisitMarks {
  private static final ItemValue PLANNED = ItemValue.of("PLANNED");
  private static final ItemValue MISSED = ItemValue.of("MISSED");

  private VisitMarks() {}

  static String target(String visit) {
    return "visit/" + visit;
  }

  static List<Changed> missed(String visit) {
    return List.of(new Changed(target(visit) + "/state", PLANNED, MISSED));
  }

  static List<Changed> planned(String visit) {
    return List.of(new Changed(target(visit) + "/state", MISSED, PLANNED));
  }
}
