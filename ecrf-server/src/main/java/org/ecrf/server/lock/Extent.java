package org.ecrf.server.lock;

import java.util.List;
import java.util.Set;
import org.ecrf.model.form.Occurrence;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Spot;
import org.jspecify.annotations.Nullable;

/**
 * How much of a casebook a place is: all of it, the visits of a data cut, a visit, or a form;
 * without what stays open.
 *
 * @param place of which one visit or form
 * @param visits of a data cut; null: any
 * @param open ids of the forms that stay open
 */
record Extent(Place place, @Nullable List<String> visits, Set<String> open) {

  /** It is more than some forms of a subject: where the subject stands counts too. */
  boolean isWhole() {
    return visits == null && place.visit() == null;
  }

  boolean holds(FormAt at) {
    return !open.contains(at.formAt().id())
        && (visits == null || visits.contains(at.visitAt().id()))
        && (place.visit() == null || place.visit().equals(at.visit()))
        && (place.form() == null || place.form().equals(at.form()));
  }

  /** What is asked of a visit, or of the subject as a whole, is asked of what holds all of it. */
  boolean holds(Spot spot) {
    String visit = spot.visit();
    String form = spot.form();
    if (visit == null) {
      return isWhole();
    }
    if (form != null) {
      return holds(new FormAt(visit, form));
    }
    return place.form() == null
        && (visits == null || visits.contains(Occurrence.parse(visit).id()))
        && (place.visit() == null || place.visit().equals(visit));
  }
}
