package org.ecrf.model.amendment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Text;

/** Arms, cohorts, parameters, analytes and the conversions of quantities. */
final class SettingChanges {
  private final CompiledStudy before;
  private final CompiledStudy after;
  private final Ledger ledger;

  SettingChanges(CompiledStudy before, CompiledStudy after, Ledger ledger) {
    this.before = before;
    this.after = after;
    this.ledger = ledger;
  }

  void compare() {
    arms(before.definition().arms(), after.definition().arms());
    cohorts(before.definition().cohorts(), after.definition().cohorts());
    parameters(before.definition().parameters(), after.definition().parameters());
    analytes(before.definition().analytes(), after.definition().analytes());
    if (before.definition().rangeKeys() != null) {
      ledger.same(
          Phrase.STUDY.text(),
          Phrase.RANGE_KEYS,
          before.definition().rangeKeys(),
          after.definition().rangeKeys());
    }
    quantities(before.definition()).forEach(this::quantity);
  }

  /** Whom an allocation can reach is no matter of words. */
  private void arms(List<Choice> old, List<Choice> next) {
    Matched<Choice> arms = Matched.of(old, next, Choice::code);
    arms.removed(arm -> ledger.touches(arm(arm), Phrase.REMOVED.text()));
    arms.added(arm -> ledger.touches(arm(arm), Phrase.ADDED.text()));
    arms.kept(
        (a, b) ->
            new ChoiceChanges(ledger, arm(a), Phrase.ARM, Phrase.ARM)
                .label(Phrase.LABEL.text(), a, b, old));
  }

  private static Text arm(Choice arm) {
    return Ledger.name(Phrase.ARM, arm.label(), arm.code());
  }

  /** Places and membership decide who can be enrolled. */
  private void cohorts(List<Cohort> old, List<Cohort> next) {
    Matched<Cohort> cohorts = Matched.of(old, next, Cohort::id);
    cohorts.removed(cohort -> ledger.touches(cohort(cohort), Phrase.REMOVED.text()));
    cohorts.added(cohort -> ledger.touches(cohort(cohort), Phrase.ADDED.text()));
    cohorts.kept(
        (a, b) -> {
          ledger.text(cohort(a), Phrase.TITLE, a.title(), b.title());
          ledger.text(cohort(a), Phrase.ASSUMPTION, a.assumption(), b.assumption());
          ledger.rule(cohort(a), Phrase.MEMBERS, a.rule(), b.rule());
          ledger.same(cohort(a), Phrase.PLACES, places(a), places(b));
          ledger.same(cohort(a), Phrase.OPENS, a.opens(), b.opens());
        });
  }

  private static Text cohort(Cohort cohort) {
    return Ledger.name(Phrase.COHORT, cohort.title(), cohort.id());
  }

  private static Object places(Cohort cohort) {
    return cohort.places() < 0 ? Phrase.ANY_NUMBER : (Object) cohort.places();
  }

  private void parameters(List<Parameter> old, List<Parameter> next) {
    Matched<Parameter> parameters = Matched.of(old, next, p -> p.item().id());
    parameters.removed(p -> ledger.touches(parameter(p), Phrase.REMOVED.text()));
    parameters.added(p -> ledger.adds(parameter(p), Phrase.ADDED.text()));
    parameters.kept(
        (a, b) -> {
          new ItemChanges(ledger, parameter(a)).compare(a.item(), b.item());
          ledger.same(parameter(a), Phrase.PER_SITE, a.perSite(), b.perSite());
        });
  }

  private static Text parameter(Parameter parameter) {
    return Ledger.name(Phrase.PARAMETER, parameter.item().label(), parameter.item().id());
  }

  private void analytes(List<Analyte> old, List<Analyte> next) {
    Matched<Analyte> analytes = Matched.of(old, next, Analyte::id);
    analytes.removed(a -> ledger.touches(analyte(a), Phrase.REMOVED.text()));
    analytes.added(a -> ledger.adds(analyte(a), Phrase.ADDED.text()));
    analytes.kept(
        (a, b) -> {
          ledger.text(analyte(a), Phrase.TITLE, a.title(), b.title());
          ledger.same(analyte(a), Phrase.QUANTITY, a.quantity(), b.quantity());
        });
  }

  private static Text analyte(Analyte analyte) {
    return Ledger.name(Phrase.ANALYTE, analyte.title(), analyte.id());
  }

  /** Those that something is measured in. */
  private static List<String> quantities(StudyDefinition study) {
    Stream<Item> items =
        Stream.concat(
            study.forms().values().stream().flatMap(form -> form.items().stream()),
            study.parameters().stream().map(Parameter::item));
    return Stream.concat(
            items.map(Item::quantity), study.analytes().stream().map(Analyte::quantity))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private void quantity(String name) {
    Optional<Quantity> old = before.rules().quantity(name);
    Optional<Quantity> next = after.rules().quantity(name);
    if (old.isEmpty() || next.isEmpty()) {
      return;
    }
    Text where = Phrase.QUANTITY_OF.of(name);
    ledger.same(where, Phrase.BASE, old.get().base(), next.get().base());
    old.get()
        .conversions()
        .forEach(
            (unit, way) -> {
              if (next.get().conversions().containsKey(unit)) {
                ledger.same(
                    where, Phrase.CONVERSION.of(unit), way, next.get().conversions().get(unit));
              }
            });
  }
}
