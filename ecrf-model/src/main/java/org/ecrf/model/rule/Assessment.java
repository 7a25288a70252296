package org.ecrf.model.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;

/**
 * What the rules made of a casebook, kept with all that it was made from: after a change only the
 * rules are asked again that rest on what has changed. Immutable.
 */
public final class Assessment {
  private final RuleBook book;
  private final Facts facts;
  private final Chart chart;
  private final Results results;
  private final Evaluation evaluation;

  Assessment(RuleBook book, Facts facts, Chart chart, Results results) {
    this.book = book;
    this.facts = facts;
    this.chart = chart;
    this.results = results;
    this.evaluation = results.evaluation();
  }

  /** All that follows. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /**
   * What the site's laboratory states for the value of an item; empty where that is not certain.
   */
  public Optional<Normal> normal(ItemPath path) {
    return book.normals().of(chart, path);
  }

  /** What it was made from, with all that follows. */
  Chart chart() {
    return chart;
  }

  /** The same as a full evaluation of this casebook with these facts. */
  public Assessment after(Casebook now, Facts then) {
    Map<ItemPath, Optional<ItemValue>> changes = new HashMap<>();
    chart.values().keySet().forEach(path -> changes.put(path, Optional.empty()));
    now.values().forEach((path, value) -> changes.put(path, Optional.of(value)));
    return after(changes, then);
  }

  /**
   * @param changes the new value of each item that may have changed, empty where it has none now
   */
  public Assessment after(Map<ItemPath, Optional<ItemValue>> changes, Facts then) {
    return facts.zone().equals(then.zone()) && facts.closed().equals(then.closed())
        ? new Change(book, chart, results.copy()).with(changes, facts, then)
        : book.assess(captured(changes), then);
  }

  /** In another time zone every time of day is another moment; closing holds what is calculated. */
  private Casebook captured(Map<ItemPath, Optional<ItemValue>> changes) {
    Map<ItemPath, ItemValue> values = new HashMap<>(chart.values());
    changes.forEach(
        (path, value) ->
            value.ifPresentOrElse(v -> values.put(path, v), () -> values.remove(path)));
    return new Casebook(values);
  }
}
