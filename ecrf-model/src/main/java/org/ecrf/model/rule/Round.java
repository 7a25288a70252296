package org.ecrf.model.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One evaluation at work: carries out the rules that are touched, each after what it rests on. */
final class Round {
  private final RuleBook book;
  private final ChartEdit edit;
  private final Results results;
  private final Touched touched;

  Round(RuleBook book, ChartEdit edit, Results results, Touched touched) {
    this.book = book;
    this.edit = edit;
    this.results = results;
    this.touched = touched;
  }

  void run(Facts facts) {
    Derivation derivation = new Derivation(book, edit, results, facts);
    for (int next = touched.next(); next >= 0; next = touched.next()) {
      int index = next;
      Unit unit = book.units().get(index);
      Set<Where> wheres = touched.wheres(index);
      if (unit instanceof Unit.Derive derive) {
        each(derive, wheres, element -> derive(derivation, index, derive.item(), element));
      } else {
        ask(index, unit, wheres);
      }
    }
  }

  /** Goes through the instances that exist. */
  private void each(Unit unit, Set<Where> wheres, Consumer<Element> ask) {
    Place place = unit.place();
    if (wheres == Touched.EVERYWHERE) {
      List.copyOf(edit.chart().at(place)).forEach(sheet -> elements(unit, sheet, 0, ask));
      return;
    }
    for (Where where : wheres) {
      edit.chart()
          .sheet(place, where.visit(), where.form())
          .ifPresent(sheet -> elements(unit, sheet, where.row(), ask));
    }
  }

  private static void elements(Unit unit, Sheet sheet, int row, Consumer<Element> ask) {
    if (unit.group() < 0) {
      ask.accept(sheet);
    } else if (row == 0) {
      List.copyOf(sheet.rows(unit.group())).forEach(ask);
    } else {
      ChartEdit.row(sheet, unit.group(), row).ifPresent(ask);
    }
  }

  private void derive(Derivation derivation, int unit, DerivedItem item, Element element) {
    if (derivation.carriedOut(item, element)) {
      mark(new Layout.At(item.place(), item.slot()), element, unit);
    }
  }

  /** All rules that rest on this item here, as far as they come after a unit. */
  void mark(Layout.At at, Element element, int after) {
    mark(Key.item(at), element, after);
  }

  void mark(Key key, Element element, int after) {
    for (Dependencies.Dependent dependent : book.dependencies().on(key)) {
      if (dependent.unit() > after) {
        touch(dependent, element);
      }
    }
  }

  private void touch(Dependencies.Dependent dependent, Element element) {
    int unit = dependent.unit();
    switch (dependent.reach()) {
      case ALL -> touched.everywhere(unit);
      case ROW -> touched.at(unit, Where.of(element));
      case SHEET -> touched.at(unit, Where.of(element.sheet(), 0));
      case VISIT -> visit(unit, element.sheet().visit());
    }
  }

  /** A fact of one visit has changed. */
  void markVisit(Key key, String visit) {
    for (Dependencies.Dependent dependent : book.dependencies().on(key)) {
      if (dependent.reach() == Dependencies.Reach.ALL) {
        touched.everywhere(dependent.unit());
      } else {
        visit(dependent.unit(), visit);
      }
    }
  }

  private void visit(int unit, String visit) {
    edit.chart().at(book.units().get(unit).place()).stream()
        .filter(sheet -> sheet.visit().equals(visit))
        .forEach(sheet -> touched.at(unit, Where.of(sheet, 0)));
  }

  /** A fact of the subject, the study or the day has changed. */
  void markFact(Key key) {
    book.dependencies().on(key).forEach(dependent -> touched.everywhere(dependent.unit()));
  }

  private void ask(int index, Unit unit, Set<Where> wheres) {
    Chart chart = edit.chart();
    if (unit.place() == null) {
      results.replace(index, Map.of(Where.ONCE, Answers.once(unit, chart)));
      return;
    }
    Map<Where, Outcome> outcomes =
        wheres == Touched.EVERYWHERE ? new TreeMap<>() : results.of(index);
    wheres.forEach(where -> outcomes.keySet().removeIf(where::covers));
    each(
        unit,
        wheres,
        element ->
            Answers.of(unit, chart, element).ifPresent(o -> outcomes.put(Where.of(element), o)));
    results.replace(index, outcomes);
  }
}
