package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.jspecify.annotations.Nullable;

/** The cells of a form: of its own items, and of each of its repeating groups. */
final class FormCells {
  private final Form form;
  private final Map<String, Slot> byItem = new LinkedHashMap<>();
  private final List<Section> groups = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final int own;

  FormCells(Form form, int first) {
    this.form = form;
    int count = 0;
    for (Section section : form.sections()) {
      boolean repeats = section.repeats() != null;
      int index = repeats ? 0 : count;
      for (Item item : section.items()) {
        int group = repeats ? groups.size() : -1;
        byItem.put(item.id(), new Slot(first + byItem.size(), index++, group, item));
      }
      if (repeats) {
        groups.add(section);
        sizes.add(index);
      } else {
        count = index;
      }
    }
    this.own = count;
  }

  Form form() {
    return form;
  }

  List<Slot> slots() {
    return List.copyOf(byItem.values());
  }

  @Nullable Slot slot(String item) {
    return byItem.get(item);
  }

  List<Section> groups() {
    return groups;
  }

  /** Index of a repeating group, -1 for any other section. */
  int group(@Nullable String id) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  Optional<Section> section(int group) {
    return group < 0 ? Optional.empty() : Optional.of(groups.get(group));
  }

  /** In the order of the form. */
  int sectionIndex(Slot slot) {
    for (int i = 0; i < form.sections().size(); i++) {
      if (form.sections().get(i).items().contains(slot.item())) {
        return i;
      }
    }
    return -1;
  }

  /** The most repeats of a group. */
  int most(int group) {
    return groups.get(group).repeats().most();
  }

  /** How many cells the form has itself, or a repeat of one of its groups. */
  int size(int group) {
    return group < 0 ? own : sizes.get(group);
  }
}
