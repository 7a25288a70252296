package org.ecrf.model.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Section;

/** A type for each thing that repeats; its fields are its items, and the groups of a form. */
final class RepeatTypes implements CelTypeProvider {

  /** What the elements of a list are: instances of a form, or repeats of its group. */
  record Repeat(FormCells cells, int group) {}

  private final Map<String, CelType> types = new LinkedHashMap<>();
  private final Map<String, Repeat> repeats = new LinkedHashMap<>();

  RepeatTypes(Layout layout, Iterable<Form> forms) {
    for (Form form : forms) {
      FormCells cells = layout.form(form.id());
      for (int group = cells.groups().size() - 1; group >= -1; group--) {
        add(new Repeat(cells, group));
      }
    }
  }

  private void add(Repeat repeat) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    List<Section> groups = repeat.cells().groups();
    for (int i = 0; repeat.group() < 0 && i < groups.size(); i++) {
      fields.put(groups.get(i).id(), list(new Repeat(repeat.cells(), i)));
    }
    repeat.cells().slots().stream()
        .filter(slot -> slot.group() == repeat.group())
        .forEach(slot -> fields.put(slot.item().id(), ClinicalType.of(slot.item())));
    String name = name(repeat);
    repeats.put(name, repeat);
    types.put(
        name,
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field))));
  }

  CelType list(Repeat repeat) {
    return ListType.create(types.get(name(repeat)));
  }

  /** What a type stands for; empty for any that does not repeat. */
  Optional<Repeat> repeat(CelType type) {
    return Optional.ofNullable(repeats.get(type.name()));
  }

  private static String name(Repeat repeat) {
    String form = "repeat of " + repeat.cells().form().id();
    return repeat.cells().section(repeat.group()).map(s -> form + "." + s.id()).orElse(form);
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
