package org.ecrf.model.casebook;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;

/**
 * How much of a casebook a place takes in. A place that is wider than an item is written like one,
 * with {@value #ALL} for what it takes in as a whole: {@code screening/vitals/#arm} a section,
 * {@code screening/vitals/-} a form, {@code screening/-/-} a visit, {@code -/-/-} the subject.
 */
public enum Breadth {
  SUBJECT,
  VISIT,
  FORM,
  SECTION,
  ITEM;

  /** Stands for all that there is. */
  public static final String ALL = "-";

  private static final String SECTION_OF = "#";
  private static final int PARTS = 3;

  public static Breadth of(ItemPath at) {
    if (at.visit().equals(ALL)) {
      return SUBJECT;
    }
    if (at.form().equals(ALL)) {
      return VISIT;
    }
    return at.item().equals(ALL) ? FORM : at.item().startsWith(SECTION_OF) ? SECTION : ITEM;
  }

  /**
   * Reads a place; parts that are left out at its end are wholes: {@code screening} is the visit.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static ItemPath read(String place) {
    String[] parts = place.isEmpty() ? new String[0] : place.split("/", PARTS);
    String[] all = Arrays.copyOf(parts, PARTS);
    Arrays.fill(all, parts.length, PARTS, ALL);
    return ItemPath.parse(String.join("/", all));
  }

  public static ItemPath section(String visit, String form, String section) {
    return new ItemPath(visit, form, SECTION_OF + section);
  }

  /** The section that such a place names. */
  public static Optional<String> section(ItemPath at) {
    return of(at) == SECTION ? Optional.of(at.item().substring(1)) : Optional.empty();
  }

  /** Whether the study has such a place. */
  public static boolean isPlace(StudyDefinition study, ItemPath at) {
    return switch (of(at)) {
      case SUBJECT -> at.form().equals(ALL) && at.item().equals(ALL);
      case VISIT -> at.item().equals(ALL) && visit(study, at).findAny().isPresent();
      case FORM -> study.form(at.visit(), at.form()).isPresent();
      case SECTION ->
          study
              .form(at.visit(), at.form())
              .flatMap(form -> form.section(section(at).orElseThrow()))
              .isPresent();
      case ITEM -> study.item(at.visit(), at.form(), at.item()).isPresent();
    };
  }

  /** The items that a place takes in, each with its form. */
  public static Stream<Within> items(StudyDefinition study, ItemPath at) {
    return switch (of(at)) {
      case SUBJECT -> study.forms().values().stream().flatMap(Breadth::all);
      case VISIT ->
          visit(study, at)
              .flatMap(form -> Stream.ofNullable(study.forms().get(form)).flatMap(Breadth::all));
      case FORM -> form(study, at).flatMap(Breadth::all);
      case SECTION ->
          form(study, at)
              .flatMap(
                  form ->
                      form.section(section(at).orElseThrow()).stream().flatMap(s -> all(form, s)));
      case ITEM -> Stream.of(new Within(at.formId(), at.itemId()));
    };
  }

  /** An item as the study defines it. */
  public record Within(String form, String item) {}

  private static Stream<Form> form(StudyDefinition study, ItemPath at) {
    return Stream.ofNullable(study.forms().get(at.formId()));
  }

  private static Stream<String> visit(StudyDefinition study, ItemPath at) {
    Occurrence which = Occurrence.parse(at.visit());
    return study.visit(which.id()).stream().flatMap(visit -> visit.forms().stream());
  }

  private static Stream<Within> all(Form form) {
    return form.items().stream().map(item -> new Within(form.id(), item.id()));
  }

  private static Stream<Within> all(Form form, Section section) {
    return section.items().stream().map((Item item) -> new Within(form.id(), item.id()));
  }
}
