package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a visit is due.
 *
 * <pre>
 * due: {after: [imp_1, screening_90.plan.first_dose], days: -30, window: ±14 d}
 * </pre>
 */
final class TimingReader {
  private static final Pattern WINDOW =
      Pattern.compile("±\\s*(\\d{1,3}) ?d|-\\s*(\\d{1,3}) ?d,? *\\+\\s*(\\d{1,3}) ?d");
  private static final int FARTHEST = 9999;

  private final Draft draft;
  private final String visit;
  private final Fields fields;

  private TimingReader(Draft draft, String visit, Fields fields) {
    this.draft = draft;
    this.visit = visit;
    this.fields = fields;
  }

  /** Null for a visit that is due as soon as its stage is reached. */
  static Visit.@Nullable Timing read(Fields owner, String visit, Draft draft) {
    return owner
        .take("due")
        .map(due -> Fields.of(due, "“due”", owner.problems()))
        .map(fields -> new TimingReader(draft, visit, fields).timing())
        .orElse(null);
  }

  private Visit.Timing timing() {
    List<Yaml.Scalar> anchors = anchors();
    int months = fields.whole("months", -FARTHEST, FARTHEST, 0);
    int days = fields.whole("days", -FARTHEST, FARTHEST, 0);
    List<Integer> window = window();
    fields.end();
    anchors.forEach(anchor -> draft.later(() -> checkAnchor(anchor)));
    draft.timings.put(visit, fields.at());
    return new Visit.Timing(
        anchors.stream().map(Yaml.Scalar::text).toList(),
        months,
        days,
        window.getFirst(),
        window.getLast());
  }

  private List<Yaml.Scalar> anchors() {
    Optional<Yaml> after = fields.need("after");
    if (after.isPresent() && after.get() instanceof Yaml.Scalar one && !one.text().isBlank()) {
      return List.of(one);
    }
    List<Yaml.Scalar> anchors = after.map(yaml -> fields.scalars("after", yaml)).orElse(List.of());
    if (after.isPresent() && anchors.isEmpty()) {
      fields.problem(after.get().at(), "“after” names a visit, or visit.form.item with a date");
    }
    return anchors;
  }

  private void checkAnchor(Yaml.Scalar anchor) {
    String name = anchor.text();
    if (name.indexOf('.') >= 0) {
      boolean isDate = draft.single(name).filter(item -> item.kind() == ItemKind.DATE).isPresent();
      if (!isDate) {
        fields.problem(anchor.at(), "“" + name + "” is not a date that stands once");
      }
    } else if (!others().contains(name)) {
      fields.unknown(anchor, "other visit with a date", others());
    }
  }

  /** A log has no date, and of a visit that repeats it would not be clear which one. */
  private List<String> others() {
    List<String> names = new ArrayList<>();
    for (Visit other : draft.visits) {
      if (!other.id().equals(visit) && other.dateItem() != null && other.repeats() == null) {
        names.add(other.id());
      }
    }
    return names;
  }

  private List<Integer> window() {
    Optional<Yaml.Scalar> window = fields.needScalar("window");
    Matcher m = WINDOW.matcher(window.map(Yaml.Scalar::text).orElse(""));
    if (!m.matches()) {
      window.ifPresent(w -> fields.problem(w.at(), "a window is written ±14 d or -7 d +14 d"));
      return List.of(0, 0);
    }
    return m.group(1) != null
        ? List.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(1)))
        : List.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
  }
}
