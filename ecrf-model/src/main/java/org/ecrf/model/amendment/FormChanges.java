package org.ecrf.model.amendment;

import java.util.List;
import java.util.Objects;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** Forms, their sections and items. */
record FormChanges(Form before, Form after, Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    Matched<Form> forms =
        Matched.of(
            List.copyOf(before.forms().values()), List.copyOf(after.forms().values()), Form::id);
    forms.removed(form -> ledger.touches(name(form), Phrase.REMOVED.text()));
    forms.added(form -> ledger.adds(name(form), Phrase.ADDED.text()));
    forms.kept((a, b) -> new FormChanges(a, b, ledger).compare());
  }

  private static Text name(Form form) {
    return Ledger.name(Phrase.FORM, form.title(), form.id());
  }

  private void compare() {
    Text where = name(before);
    ledger.text(where, Phrase.TITLE, before.title(), after.title());
    ledger.text(where, Phrase.HELP, before.help(), after.help());
    ledger.same(where, Phrase.AUDIENCE, before.audience(), after.audience());
    ledger.repeats(where, before.repeats(), after.repeats());
    new ReportChanges(ledger, where).compare(before, after);
    sections();
    items(where);
  }

  private void sections() {
    Matched<Section> sections = Matched.of(before.sections(), after.sections(), Section::id);
    sections.removed(section -> ledger.rewords(name(section), Phrase.REMOVED.text()));
    sections.added(section -> ledger.adds(name(section), Phrase.ADDED.text()));
    sections.kept(
        (a, b) -> {
          ledger.text(name(a), Phrase.TITLE, a.title(), b.title());
          ledger.text(name(a), Phrase.HELP, a.help(), b.help());
          ledger.repeats(name(a), a.repeats(), b.repeats());
        });
  }

  private Text name(Section section) {
    return Ledger.name(Phrase.SECTION, section.title(), before.id() + "." + section.id());
  }

  private void items(Text form) {
    Matched<Item> items = Matched.of(before.items(), after.items(), Item::id);
    items.removed(item -> ledger.touches(name(item), Phrase.REMOVED.text()));
    items.added(this::added);
    items.kept(
        (a, b) -> {
          moved(a, b);
          new ItemChanges(ledger, name(a)).compare(a, b);
        });
    if (items.reordered()) {
      ledger.rewords(form, Phrase.ORDER.of(Phrase.ITEMS));
    }
  }

  private Text name(Item item) {
    return Ledger.name(Phrase.ITEM, item.label(), before.id() + "." + item.id());
  }

  private void added(Item item) {
    if (item.required() && !inNewGroup(item)) {
      ledger.touches(name(item), Phrase.ADDED_REQUIRED.text());
    } else {
      ledger.adds(name(item), Phrase.ADDED.text());
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
      ledger.same(name(a), Phrase.GROUP, from.id(), to.id());
    } else {
      ledger.rewords(name(a), Phrase.IN_SECTION.of(Phrase.QUOTED.of(to.title())));
    }
  }
}
