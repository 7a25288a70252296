package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The names that a rule may use: every item as {@code visit.form.item}, what repeats as a list,
 * what is known about the subject and the study, and inside a form its own items by their bare
 * name.
 */
final class Vocabulary {

  /** What a name stands for, and how a rule reads it. */
  record Named(CelType type, Step step) {}

  private final Layout layout;
  private final RepeatTypes repeats;
  private final Map<String, Named> names;

  private Vocabulary(Layout layout, RepeatTypes repeats, Map<String, Named> names) {
    this.layout = layout;
    this.repeats = repeats;
    this.names = names;
  }

  static Vocabulary of(StudyDefinition study, Layout layout) {
    RepeatTypes repeats = new RepeatTypes(layout, study.forms().values());
    Vocabulary names = new Vocabulary(layout, repeats, new LinkedHashMap<>());
    names.fact(FactName.TODAY, ClinicalType.DATE);
    names.fact(FactName.ENROLLED, ClinicalType.YES_NO);
    names.fact(FactName.DOSE_AUTHORISED, ClinicalType.YES_NO);
    for (Parameter parameter : study.parameters()) {
      names.fact(FactName.parameter(parameter), ClinicalType.of(parameter.item()));
    }
    for (Cohort cohort : study.cohorts()) {
      names.fact(FactName.open(cohort), ClinicalType.YES_NO);
      if (cohort.places() >= 0) {
        names.fact(FactName.placesLeft(cohort), ClinicalType.NUMBER);
      }
    }
    layout.places().forEach(names::add);
    return names;
  }

  /**
   * The names inside a form.
   *
   * @param group index of the repeating group in whose repeats the rule is asked, or -1
   */
  Vocabulary inside(String form, int group) {
    Vocabulary inside = new Vocabulary(layout, repeats, new LinkedHashMap<>(names));
    inside.visitFact(FactName.VISIT_DATE, ClinicalType.DATE);
    inside.visitFact(FactName.VISIT_FROM, ClinicalType.DATE);
    inside.visitFact(FactName.VISIT_TO, ClinicalType.DATE);
    inside.visitFact(FactName.OUTSIDE_WINDOW, ClinicalType.YES_NO);
    inside.visitFact(FactName.VISIT_DOSE_AUTHORISED, ClinicalType.YES_NO);
    FormCells cells = layout.form(form);
    inside.addGroups("", null, cells);
    for (Slot slot : cells.slots()) {
      if (!slot.isInGroup() || slot.group() == group) {
        inside.item(slot.item().id(), new ItemStep.Here(slot));
      }
    }
    return inside;
  }

  private void add(Place place) {
    FormCells cells = place.cells();
    if (place.repeats()) {
      CelType type = repeats.list(new RepeatTypes.Repeat(cells, -1));
      names.put(place.name(), new Named(type, new RepeatsStep.Named(place, -1, place.most())));
      return;
    }
    addGroups(place.name() + ".", place, cells);
    cells.slots().stream()
        .filter(slot -> !slot.isInGroup())
        .forEach(s -> item(place.name() + "." + s.item().id(), new ItemStep.Elsewhere(place, s)));
  }

  private void addGroups(String prefix, @Nullable Place place, FormCells cells) {
    for (int i = 0; i < cells.groups().size(); i++) {
      CelType type = repeats.list(new RepeatTypes.Repeat(cells, i));
      Step step = new RepeatsStep.Named(place, i, cells.most(i));
      names.put(prefix + cells.groups().get(i).id(), new Named(type, step));
    }
  }

  private void item(String name, ItemStep step) {
    names.put(name, new Named(ClinicalType.of(step.slot().item()), step));
  }

  private void fact(String name, CelType type) {
    names.put(name, new Named(type, new FactStep.Fact(name)));
  }

  private void visitFact(String name, CelType type) {
    names.put(name, new Named(type, new FactStep.VisitFact(name)));
  }

  Layout layout() {
    return layout;
  }

  RepeatTypes repeats() {
    return repeats;
  }

  Set<String> names() {
    return names.keySet();
  }

  @Nullable Named find(String name) {
    return names.get(name);
  }

  Optional<Item> item(String name) {
    return Optional.ofNullable(names.get(name))
        .flatMap(
            named ->
                named.step() instanceof ItemStep s
                    ? Optional.of(s.slot().item())
                    : Optional.empty());
  }

  /** The item behind a field of what a list holds. */
  Optional<Slot> field(CelType element, String field) {
    return repeats
        .repeat(element)
        .flatMap(repeat -> Optional.ofNullable(repeat.cells().slot(field)))
        .filter(slot -> slot.group() == repeats.repeat(element).orElseThrow().group());
  }

  /** The type by name, and those of all that can be reached from it. */
  Set<String> typesIn(CelType type) {
    Set<String> types = new HashSet<>();
    types.add(type.name());
    type.parameters().forEach(part -> types.addAll(typesIn(part)));
    if (type instanceof StructType struct) {
      struct.fields().forEach(field -> types.addAll(typesIn(field.type())));
    }
    return types;
  }

  /** The fields of what the named lists hold. */
  List<String> fields(Set<String> used) {
    return used.stream()
        .flatMap(name -> Optional.ofNullable(names.get(name)).stream())
        .flatMap(named -> named.type().parameters().stream())
        .flatMap(type -> type instanceof StructType s ? s.fieldNames().stream() : null)
        .distinct()
        .toList();
  }
}
