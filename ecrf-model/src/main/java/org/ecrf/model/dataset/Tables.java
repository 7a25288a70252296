package org.ecrf.model.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;

/** The tables of all forms that any edition has, in the order of the newest. */
final class Tables {
  private final Dataset dataset;

  private Tables(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Also those of forms that do not leave. */
  static List<FormTable> of(Dataset dataset) {
    Map<String, Form> forms = new LinkedHashMap<>();
    dataset.newestFirst().forEach(d -> d.forms().forEach(forms::putIfAbsent));
    Tables tables = new Tables(dataset);
    return forms.values().stream().flatMap(form -> tables.of(form).stream()).toList();
  }

  /** One of what stands once, where there is such, and one of each repeating group. */
  private List<FormTable> of(Form form) {
    List<FormTable> tables = new ArrayList<>();
    List<Item> once = items(form.id(), section -> section.repeats() == null);
    List<Section> groups = groups(form.id());
    if (!once.isEmpty() || groups.isEmpty()) {
      tables.add(new FormTable(dataset.study(), form, null, once));
    }
    groups.forEach(
        group ->
            tables.add(
                new FormTable(
                    dataset.study(),
                    form,
                    group,
                    items(form.id(), section -> section.id().equals(group.id())))));
    return tables;
  }

  private List<Section> groups(String form) {
    Map<String, Section> groups = new LinkedHashMap<>();
    editions(form)
        .flatMap(f -> f.sections().stream())
        .filter(section -> section.repeats() != null)
        .forEach(section -> groups.putIfAbsent(section.id(), section));
    return List.copyOf(groups.values());
  }

  private List<Item> items(String form, Predicate<Section> wanted) {
    Map<String, Item> items = new LinkedHashMap<>();
    editions(form)
        .flatMap(f -> f.sections().stream())
        .filter(wanted)
        .flatMap(section -> section.items().stream())
        .forEach(item -> items.putIfAbsent(item.id(), item));
    return List.copyOf(items.values());
  }

  private Stream<Form> editions(String form) {
    return dataset.newestFirst().stream()
        .filter(d -> d.forms().containsKey(form))
        .map(d -> d.forms().get(form));
  }
}
