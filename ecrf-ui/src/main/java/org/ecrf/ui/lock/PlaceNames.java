package org.ecrf.ui.lock;

import java.util.List;
import java.util.Map;
import org.ecrf.server.lock.CutLine;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.lock.Place;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;

/** What the places of a study are called. */
record PlaceNames(Labels labels, List<CutLine> cuts) {

  String of(LockLine line) {
    return of(line.place());
  }

  String of(Place place) {
    return switch (place.level()) {
      case STUDY -> Say.it("lock.place.study");
      case SITE -> Say.it("lock.place.site", "site", String.valueOf(place.site()));
      case CUT -> Say.it("lock.place.cut", "name", cut(place));
      case SUBJECT -> Say.it("lock.place.subject", "subject", String.valueOf(place.subject()));
      case VISIT -> inside(place, labels.visit(String.valueOf(place.visit())));
      case FORM ->
          inside(place, labels.place(String.valueOf(place.visit()), String.valueOf(place.form())));
    };
  }

  private static String inside(Place place, String what) {
    return Say.it(
        "lock.place.inside", Map.of("subject", String.valueOf(place.subject()), "what", what));
  }

  private String cut(Place place) {
    return cuts.stream()
        .filter(cut -> Long.valueOf(cut.id()).equals(place.cut()))
        .map(CutLine::name)
        .findFirst()
        .orElseGet(() -> String.valueOf(place.cut()));
  }
}
