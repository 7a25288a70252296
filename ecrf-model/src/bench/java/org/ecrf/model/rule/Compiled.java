package org.ecrf.model.rule;

import java.util.List;
import java.util.Map;
import org.ecrf.model.byhand.Told;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;

/**
 * The compiled rules, asked for their answers alone: from values that were read, without texts,
 * explanations and findings.
 *
 * @param read every value in its cell, nothing derived yet
 */
record Compiled(RuleBook book, Facts facts, Chart read, Told told) {

  static Compiled of(RuleBook book, Map<ItemPath, ItemValue> values, Facts facts, Told told) {
    ChartEdit edit = new ChartEdit(Chart.empty(book.locator().layout()));
    values.forEach(
        (path, value) -> {
          Locator.Found found = book.locator().find(path);
          Sheet sheet = edit.sheet(found.place(), found.visit(), found.form());
          Slot slot = found.slot();
          Element element = found.row() == 0 ? sheet : edit.begin(sheet, slot.group(), found.row());
          element.write(slot, book.reader().read(slot, value, facts));
        });
    edit.facts(book.factValues().of(facts), facts.surroundings().ranges());
    return new Compiled(book, facts, edit.chart(), told);
  }

  /** Windows, display conditions, calculations, criteria and checks; how many answers. */
  int everything() {
    told.begin();
    ChartEdit edit = new ChartEdit(read);
    edit.visits(book.visitValues().of(edit.chart(), facts.authorised()));
    Derivation derivation = new Derivation(book.quantities(), edit, new Results(book.units()));
    for (Unit unit : book.units()) {
      switch (unit) {
        case Unit.Derive derive -> derive(derive, edit, derivation);
        case Unit.Judge judge -> judge(judge.rule(), edit.chart());
        case Unit.Ask ask when !ask.rule().check().bounds() -> ask(ask, edit.chart());
        case Unit.Ask bounds -> {}
        case Unit.Belong cohort -> {}
      }
    }
    return told.count();
  }

  /** The criteria of the enrolment alone, on what is derived already. */
  static int enrolment(List<CriterionRule> rules, Chart derived, Told told) {
    told.begin();
    for (CriterionRule rule : rules) {
      told.add(rule.criterion().id(), "", Unknown.truth(rule.expression().evaluate(derived, null)));
    }
    return told.count();
  }

  private void derive(Unit.Derive unit, ChartEdit edit, Derivation derivation) {
    Slot slot = unit.item().slot();
    for (Sheet sheet : List.copyOf(edit.chart().at(unit.place()))) {
      derivation.carriedOut(unit.item(), sheet);
      Sheet now = edit.chart().sheet(unit.place(), sheet.visit(), sheet.form()).orElseThrow();
      Cell cell = now.cell(slot.index());
      boolean calculated = unit.item().formula().isPresent();
      told.add(slot.item().id(), sheet, calculated ? cell.written() : !cell.hidden());
    }
  }

  private void judge(CriterionRule rule, Chart chart) {
    if (rule.place() == null) {
      told.add(rule.criterion().id(), "", truth(rule.expression(), chart, null));
      return;
    }
    for (Sheet sheet : chart.at(rule.place())) {
      told.add(rule.criterion().id(), sheet, truth(rule.expression(), chart, sheet));
    }
  }

  private void ask(Unit.Ask unit, Chart chart) {
    CheckRule rule = unit.rule();
    for (Sheet sheet : chart.at(unit.place())) {
      if (rule.group() < 0) {
        ask(rule, chart, sheet);
      } else {
        sheet.rows(rule.group()).forEach(row -> ask(rule, chart, row));
      }
    }
  }

  private void ask(CheckRule rule, Chart chart, Element element) {
    Element holder = rule.slot().isInGroup() ? element : element.sheet();
    if (!element.sheet().isEmpty() && !holder.cell(rule.slot().index()).hidden()) {
      told.add(rule.check().id(), element, truth(rule.expression(), chart, element));
    }
  }

  private static Truth truth(Expression rule, Chart chart, Element here) {
    return Unknown.truth(rule.evaluate(chart, here));
  }

  /** How an instance of a form or a repeat in it is called on both sides. */
  static String at(Object where) {
    return switch (where) {
      case Sheet sheet -> sheet.visit() + "/" + sheet.form();
      case Row row -> at(row.sheet()) + "/" + row.number();
      default -> where.toString();
    };
  }
}
