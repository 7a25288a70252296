package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Quantity;

/** The compiled rules of a study version; immutable and safe for many threads. */
public final class RuleBook {
  private final Layout layout;
  private final Map<String, Quantity> quantities;
  private final List<Plausible> bounds;
  private final List<Unit> units;
  private final Dependencies dependencies;
  private final CellReader reader;
  private final Locator locator;
  private final FactValues factValues;
  private final VisitValues visitValues;
  private final Normals normals;
  private final Chart empty;

  /**
   * @param units in the order of evaluation
   */
  RuleBook(
      StudyDefinition study,
      Layout layout,
      Limits limits,
      Map<String, Quantity> quantities,
      List<Plausible> bounds,
      List<Unit> units) {
    this.layout = layout;
    this.quantities = Map.copyOf(quantities);
    this.bounds = List.copyOf(bounds);
    this.units = List.copyOf(units);
    this.dependencies = new Dependencies(units, limits);
    this.reader = new CellReader(this.quantities, layout, bounds);
    this.locator = new Locator(layout);
    this.normals = new Normals(locator, limits);
    this.factValues = new FactValues(study, this.quantities);
    this.visitValues = new VisitValues(study, layout);
    this.empty = Chart.empty(layout);
  }

  /** All that follows from these values today. A pure function: no clock, no database. */
  public Evaluation evaluate(Casebook casebook, Facts facts) {
    return assess(casebook, facts).evaluation();
  }

  /** The same, kept so that a change need not evaluate everything again. */
  public Assessment assess(Casebook casebook, Facts facts) {
    return new Change(this, empty, new Results(units)).everything(casebook.values(), facts);
  }

  /** The quantity that an item measures, with its units. */
  public Optional<Quantity> quantity(String name) {
    return Optional.ofNullable(quantities.get(name));
  }

  /** Between which bounds values can be true at all. */
  public List<Plausible> bounds() {
    return bounds;
  }

  /**
   * The items that a criterion rests on, also through calculations, without the numbers of repeats;
   * empty for an unknown id.
   */
  public List<ItemPath> foundations(String criterion) {
    List<ItemPath> paths = new ArrayList<>();
    for (Unit unit : units) {
      if (unit instanceof Unit.Judge judge && judge.rule().criterion().id().equals(criterion)) {
        judge.rule().restsOn().stream()
            .map(at -> at.place().path(at.slot()))
            .filter(path -> !paths.contains(path))
            .forEach(paths::add);
      }
    }
    return paths;
  }

  List<Layout.At> places(Slot slot) {
    return layout.places().stream()
        .filter(place -> slot.equals(place.cells().slot(slot.item().id())))
        .map(place -> new Layout.At(place, slot))
        .toList();
  }

  Normals normals() {
    return normals;
  }

  Map<String, Quantity> quantities() {
    return quantities;
  }

  List<Unit> units() {
    return units;
  }

  Dependencies dependencies() {
    return dependencies;
  }

  CellReader reader() {
    return reader;
  }

  Locator locator() {
    return locator;
  }

  FactValues factValues() {
    return factValues;
  }

  VisitValues visitValues() {
    return visitValues;
  }
}
