package org.ecrf.model.amendment;

import java.util.List;
import java.util.Objects;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;

/** Forms, their sections and items. */
record FormChanges(Form before, Form after, Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    Matched<Form> forms =
        Matched.of(
            List.copyOf(before.forms().values()), List.copyOf(after.forms().values()), Form::id);
    forms.removed(form -> ledger.touches(name(form, ledger), "is removed"));
    forms.added(form -> ledger.adds(name(form, ledger), "is added"));
    forms.kept((a, b) -> new FormChanges(a, b, ledger).compare());
  }

  private static String name(Form form, Ledger ledger) {
    return ledger.name("form", form.title(), form.id());
  }

  private void compare() {
    String where = name(before, ledger);
    ledger.text(where, "title", before.title(), after.title());
    ledger.text(where, "help", before.help(), after.help());
    ledger.same(where, "audience", before.audience(), after.audience());
    ledger.repeats(where, before.repeats(), after.repeats());
    sections();
    items(where);
  }

  private void sections() {
    Matched<Section> sections = Matched.of(before.sections(), after.sections(), Section::id);
    sections.removed(section -> ledger.rewords(name(section), "is removed"));
    sections.added(section -> ledger.adds(name(section), "is added"));
    sections.kept(
        (a, b) -> {
          ledger.text(name(a), "title", a.title(), b.title());
          ledger.text(name(a), "help", a.help(), b.help());
          ledger.repeats(name(a), a.repeats(), b.repeats());
        });
  }

  private String name(Section section) {
    return ledger.name("section", section.title(), before.id() + "." + section.id());
  }

  private void items(String form) {
    Matched<Item> items = Matched.of(before.items(), after.items(), Item::id);
    items.removed(item -> ledger.touches(name(item), "is removed"));
    items.added(this::added);
    items.kept(
        (a, b) -> {
          moved(a, b);
          new ItemChanges(ledger, name(a)).compare(a, b);
        });
    if (items.reordered()) {
      ledger.rewords(form, "another order of its items");
    }
  }

  private String name(Item item) {
    return ledger.name("item", item.label(), before.id() + "." + item.id());
  }

  private void added(Item item) {
    if (item.required() && !inNewGroup(item)) {
      ledger.touches(name(item), "is added and required, which complete forms do not have");
    } else {
      ledger.adds(name(item), "is added");
    }
  }

  /** None has to be added to a form that is complete. */
  private boolean inNewGroup(Item item) {
    Section section = after.sectionOf(item).orElseThrow();
    return section.repeats() != null && before.section(section.id()).isEmpty();
  }

  /** The group is part of the path of a value. */
  private void moved(Item a, Item b) {
    Section from = before.sectionOf(a).orElseThrow();
    Section to = after.sectionOf(b).orElseThrow();
    if (from.id().equals(to.id())) {
      return;
    }
    boolean path = !Objects.equals(from.repeats(), to.repeats()) || from.repeats() != null;
    if (path) {
      ledger.same(name(a), "group", from.id(), to.id());
    } else {
      ledger.rewords(name(a), "stands in the section " + to.id());
    }
  }
}
