package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/**
 * The names that a rule may use: every item as {@code visit.form.item}, what is known about the
 * subject, and inside a form its own items by their bare name.
 */
final class Vocabulary {
  static final String TODAY = "today";
  static final String ENROLLED = "subject.enrolled";
  static final String DOSE_AUTHORISED = "subject.dose_authorised";

  /** What a form may ask about the visit that it is filled at. */
  static final String VISIT_DATE = "visit.date";

  static final String VISIT_FROM = "visit.from";
  static final String VISIT_TO = "visit.to";
  static final String OUTSIDE_WINDOW = "visit.outside_window";

  private static final String ENTERED = "@entered:";

  private final Map<String, CelType> types;
  private final Map<String, Item> items;

  private Vocabulary(Map<String, CelType> types, Map<String, Item> items) {
    this.types = types;
    this.items = items;
  }

  static Vocabulary of(StudyDefinition study) {
    Vocabulary names = new Vocabulary(new LinkedHashMap<>(), new LinkedHashMap<>());
    names.types.put(TODAY, ClinicalType.DATE);
    names.types.put(ENROLLED, ClinicalType.YES_NO);
    names.types.put(DOSE_AUTHORISED, ClinicalType.YES_NO);
    for (Visit visit : study.visits()) {
      for (String form : visit.forms()) {
        names.addItems(visit.id() + "." + form + ".", study.forms().get(form));
      }
    }
    return names;
  }

  Vocabulary inside(Form form) {
    Vocabulary names = new Vocabulary(new LinkedHashMap<>(types), new LinkedHashMap<>(items));
    names.types.put(VISIT_DATE, ClinicalType.DATE);
    names.types.put(VISIT_FROM, ClinicalType.DATE);
    names.types.put(VISIT_TO, ClinicalType.DATE);
    names.types.put(OUTSIDE_WINDOW, ClinicalType.YES_NO);
    names.addItems("", form);
    return names;
  }

  private void addItems(String prefix, Form form) {
    for (Item item : form.items()) {
      types.put(prefix + item.id(), ClinicalType.of(item));
      items.put(prefix + item.id(), item);
    }
  }

  Map<String, CelType> types() {
    return types;
  }

  Set<String> names() {
    return types.keySet();
  }

  Optional<Item> item(String name) {
    return Optional.ofNullable(items.get(name));
  }

  List<String> itemNames() {
    return List.copyOf(items.keySet());
  }

  /** The variable behind {@code entered(name)}: whether a value stands there. */
  static String enteredName(String name) {
    return ENTERED + name;
  }

  static boolean isEntered(String name) {
    return name.startsWith(ENTERED);
  }

  /** The item that a variable is about. */
  static String subjectOf(String name) {
    return isEntered(name) ? name.substring(ENTERED.length()) : name;
  }
}
