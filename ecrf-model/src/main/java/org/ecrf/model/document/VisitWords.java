package org.ecrf.model.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/** When a visit takes place, in words: “3 months after Infusion, ±14 days”. */
record VisitWords(StudyDefinition study, Collection<String> languages) {

  /** With all that it may count from. */
  Text when(Visit visit) {
    return when(visit, Integer.MAX_VALUE);
  }

  /** With the first that it counts from; the others stand in for it. */
  Text shortly(Visit visit) {
    return when(visit, 1);
  }

  private Text when(Visit visit, int anchors) {
    if (visit.kind() == Visit.Kind.LOG) {
      return Say.THROUGHOUT.text();
    }
    if (visit.repeats() != null) {
      return Say.AS_NEEDED.text();
    }
    if (visit.timing() == null) {
      return switch (visit.stage()) {
        case SCREENING -> Say.FROM_REGISTRATION.text();
        case ENROLLED -> Say.FROM_ENROLMENT.text();
      };
    }
    Map<String, String> said = new TreeMap<>();
    languages.forEach(language -> said.put(language, timing(visit.timing(), anchors, language)));
    return new Text(said);
  }

  private String timing(Visit.Timing timing, int most, String language) {
    String anchors =
        timing.anchors().stream()
            .limit(most)
            .map(this::anchor)
            .map(text -> text.in(language))
            .collect(Collectors.joining(CalendarWords.orElse(language)));
    return CalendarWords.distance(timing.months(), timing.days(), anchors, language)
        + ", "
        + window(timing)
        + " "
        + CalendarWords.days(Math.max(timing.before(), timing.late()), language);
  }

  private static String window(Visit.Timing timing) {
    return timing.before() == timing.late()
        ? "±" + timing.late()
        : "−" + timing.before() + " … +" + timing.late();
  }

  /** A visit by its title, a date of a form by its label. */
  private Text anchor(String anchor) {
    return study
        .visit(anchor)
        .map(Visit::title)
        .or(() -> item(anchor).map(Item::label))
        .orElse(Text.of(anchor));
  }

  private Optional<Item> item(String anchor) {
    ItemPath path = ItemPath.parse(anchor.replace('.', '/'));
    return study.item(path.visit(), path.form(), path.item());
  }
}
