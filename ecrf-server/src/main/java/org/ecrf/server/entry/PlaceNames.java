package org.ecrf.server.entry;

import java.util.Map;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/** What visits and forms of a subject are called, with the number of their repeat. */
public record PlaceNames(StudyDefinition study) {
  private static final Text SUBJECT =
      new Text(Map.of("en", "The subject", "sv", "Försökspersonen", "pl", "Uczestnik"));

  /** The visit and the form. */
  public String form(FormAt at, String language) {
    String form =
        study
            .form(at.visit(), at.form())
            .map(f -> f.title().in(language) + number(at.formAt()))
            .orElse(at.form());
    return visit(at.visit(), language) + ", " + form;
  }

  /** The visit and the form of an item, or as much of them as something wider names. */
  public String wide(ItemPath at, String language) {
    return switch (Breadth.of(at)) {
      case SUBJECT -> SUBJECT.in(language);
      case VISIT -> visit(at.visit(), language);
      case FORM, SECTION, ITEM -> form(FormAt.of(at), language);
    };
  }

  public String visit(String key, String language) {
    Occurrence which = Occurrence.parse(key);
    return study
        .visit(which.id())
        .map(Visit::title)
        .map(title -> title.in(language) + number(which))
        .orElse(key);
  }

  private static String number(Occurrence occurrence) {
    return occurrence.repeat() == 0 ? "" : " " + occurrence.repeat();
  }
}
