package org.ecrf.model.rule;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** Brings values and facts into a chart, and has the rules asked that they touch. */
final class Change {
  private final RuleBook book;
  private final ChartEdit edit;
  private final Results results;
  private final Touched touched = new Touched();
  private final Round round;
  private boolean dates;

  Change(RuleBook book, Chart before, Results results) {
    this.book = book;
    this.edit = new ChartEdit(before);
    this.results = results;
    this.round = new Round(book, edit, results, touched);
  }

  /** The first evaluation: every rule is asked. */
  Assessment everything(Map<ItemPath, ItemValue> values, Facts facts) {
    touched.all(book.units().size());
    values.forEach((path, value) -> value(path, value, facts));
    edit.facts(book.factValues().of(facts), facts.surroundings().ranges());
    edit.visits(book.visitValues().of(edit.chart(), facts.authorised()));
    round.run(facts);
    return new Assessment(book, facts, edit.chart(), results);
  }

  Assessment with(Map<ItemPath, Optional<ItemValue>> changes, Facts before, Facts after) {
    dates = !before.authorised().equals(after.authorised());
    changes.forEach((path, value) -> value(path, value.orElse(null), after));
    if (!before.today().equals(after.today())) {
      doubtAgain(after);
    }
    if (!before.equals(after)) {
      facts(after);
    }
    if (dates) {
      visits(after.authorised());
    }
    round.run(after);
    return new Assessment(book, after, edit.chart(), results);
  }

  /** A path that the study does not have is nothing to the rules. */
  private void value(ItemPath path, @Nullable ItemValue value, Facts facts) {
    Locator.Found found = book.locator().find(path);
    if (found == null) {
      return;
    }
    Element element = found.in(edit.chart());
    if (element == null ? value == null : Objects.equals(raw(element, found.slot()), value)) {
      return;
    }
    write(found, value, facts);
  }

  private static @Nullable ItemValue raw(Element element, Slot slot) {
    return element.cell(slot.index()).raw();
  }

  private void write(Locator.Found found, @Nullable ItemValue value, Facts facts) {
    Slot slot = found.slot();
    Sheet sheet = edit.sheet(found.place(), found.visit(), found.form());
    boolean begun = !sheet.isEmpty();
    Element element = found.row() == 0 ? sheet : edit.begin(sheet, slot.group(), found.row());
    boolean rowBegun = element instanceof Row row && !row.isEmpty();
    Cell before = element.cell(slot.index());
    element.write(slot, book.reader().read(slot, value, facts).shown(!before.hidden()));
    dates |= book.visitValues().restOn(found.place(), slot);
    round.mark(new Layout.At(found.place(), slot), element, -1);
    if (element instanceof Row row && rowBegun == row.isEmpty()) {
      row(row);
    }
    if (begun == sheet.isEmpty()) {
      sheet(sheet);
    }
  }

  /** A repeat of a group has begun, or has lost its last value. */
  private void row(Row row) {
    Place place = row.sheet().place();
    round.mark(Key.repeats(place, row.group()), row, -1);
    if (row.isEmpty()) {
      forget(place, row, row.group());
      ChartEdit.remove(row);
    }
  }

  /** An instance of a form has begun, or has lost its last value. */
  private void sheet(Sheet sheet) {
    Place place = sheet.place();
    round.mark(Key.repeats(place, -1), sheet, -1);
    dates |= place.visit().repeats() != null;
    if (sheet.isEmpty() && place.repeats()) {
      forget(place, sheet, -1);
      edit.remove(sheet);
    }
  }

  private void forget(Place place, Element element, int group) {
    for (Slot slot : place.cells().slots()) {
      if (slot.group() == group) {
        results.hidden(element.path(slot), false);
        results.calculated(element.path(slot), null);
      }
    }
  }

  /** What lies in the future yesterday may be today. */
  private void doubtAgain(Facts facts) {
    for (Slot slot : book.reader().doubted()) {
      if (book.reader().isDoubtedByDay(slot)) {
        for (Layout.At at : book.places(slot)) {
          edit.chart().elements(at).forEach(element -> readAgain(at, element, facts));
        }
      }
    }
  }

  private void readAgain(Layout.At at, Element element, Facts facts) {
    Slot slot = at.slot();
    Cell before = element.cell(slot.index());
    Cell after = book.reader().read(slot, before.raw(), facts).shown(!before.hidden());
    if (before.raw() != null && !after.equals(before)) {
      Sheet own = edit.own(element.sheet());
      Element target = edit.own(own, slot.group(), element instanceof Row r ? r.number() : 0);
      target.write(slot, after);
      round.mark(at, target, -1);
    }
  }

  private void facts(Facts facts) {
    Map<String, Object> before = edit.chart().facts();
    Map<String, Object> after = book.factValues().of(facts);
    changed(before, after).forEach(name -> round.markFact(new Key.OfFact(name)));
    if (!edit.chart().ranges().equals(facts.surroundings().ranges())) {
      round.markFact(Key.RANGES);
    }
    edit.facts(after, facts.surroundings().ranges());
  }

  private void visits(Set<String> authorised) {
    Map<String, Map<String, Object>> before = edit.chart().visits();
    Map<String, Map<String, Object>> after = book.visitValues().of(edit.chart(), authorised);
    edit.visits(after);
    Set<String> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String visit : all) {
      String id = Occurrence.parse(visit).id();
      changed(before.getOrDefault(visit, Map.of()), after.getOrDefault(visit, Map.of()))
          .forEach(name -> round.markVisit(new Key.OfVisit(id, name), visit));
    }
  }

  private static Set<String> changed(Map<String, Object> before, Map<String, Object> after) {
    Set<String> names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    return names;
  }
}
