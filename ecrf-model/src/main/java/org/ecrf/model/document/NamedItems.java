package org.ecrf.model.document;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/** What the dotted names of rules stand for. */
final class NamedItems {
  private NamedItems() {}

  /** {@code visit.form.item}, of a repeating visit or form too. */
  static Optional<Item> at(StudyDefinition study, String name) {
    String[] parts = name.split("\\.");
    if (parts.length != 3) {
      return Optional.empty();
    }
    return study
        .visit(parts[0])
        .filter(visit -> visit.forms().contains(parts[1]))
        .flatMap(visit -> study.forms().get(parts[1]).item(parts[2]));
  }

  /**
   * An item of the element of a list: {@code m.stop} in {@code log.medication.exists(m, …)}.
   *
   * @param lists what each element is one of
   */
  static Optional<Item> ofElement(StudyDefinition study, Map<String, String> lists, String name) {
    int dot = name.indexOf('.');
    String list = dot < 0 ? null : lists.get(name.substring(0, dot));
    if (list == null) {
      return Optional.empty();
    }
    String last = list.substring(list.lastIndexOf('.') + 1);
    String item = name.substring(name.lastIndexOf('.') + 1);
    return items(study, last).filter(i -> i.id().equals(item)).findFirst();
  }

  /** The title of what repeats: a visit, a form or a group of a form. */
  static Optional<Text> list(StudyDefinition study, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    Optional<Text> form = Optional.ofNullable(study.forms().get(last)).map(Form::title);
    return form.or(() -> group(study, last).map(Section::title))
        .or(() -> study.visit(last).map(Visit::title));
  }

  private static Stream<Item> items(StudyDefinition study, String formOrGroup) {
    Form form = study.forms().get(formOrGroup);
    return form != null
        ? form.items().stream()
        : group(study, formOrGroup).stream().flatMap(section -> section.items().stream());
  }

  private static Optional<Section> group(StudyDefinition study, String id) {
    return study.forms().values().stream()
        .flatMap(form -> form.sections().stream())
        .filter(section -> section.repeats() != null && section.id().equals(id))
        .findFirst();
  }
}
