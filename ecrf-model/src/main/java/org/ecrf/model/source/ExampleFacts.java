package org.ecrf.model.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** What an example says beside the values of items: the day, the state, the running study. */
final class ExampleFacts {
  /** Far enough ahead that no date of an example lies in the future, unless it says so. */
  static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final String ENROLLED_IN = "enrolled in ";
  private static final String PARAMETER = "parameter ";
  private static final String RANGE = "range ";
  private static final Pattern BOUNDS =
      Pattern.compile("(?:up to |(?:from )?(\\S+)(?: to )?)(\\d\\S*)?(?: (\\S.*))?");

  private final Draft draft;
  private LocalDate today = TODAY;
  private SubjectState state = SubjectState.SCREENING;
  private final Set<String> authorised = new HashSet<>();
  private final Map<String, Integer> enrolled = new HashMap<>();
  private final Map<String, ItemValue> parameters = new HashMap<>();
  private final List<ReferenceRange> ranges = new ArrayList<>();

  ExampleFacts(Draft draft) {
    this.draft = draft;
  }

  Facts facts() {
    return new Facts(
        today, ZONE, state, authorised, new Surroundings(enrolled, parameters, ranges));
  }

  /** Takes what is no item; false where it may be one. */
  boolean take(Yaml.Entry entry) {
    String key = entry.key();
    String text = ExampleValue.text(entry);
    if (key.equals("today")) {
      DateText.day(text)
          .ifPresentOrElse(day -> today = day, () -> problem(entry, "“" + text + "” is not a day"));
    } else if (key.equals("state") && entry.value() instanceof Yaml.Scalar word) {
      state =
          Words.read(
              word,
              key,
              SubjectState.SCREENING,
              draft.problems,
              SubjectState.ofSubjects().toArray(SubjectState[]::new));
    } else if (key.equals("dose authorised")) {
      authorised.addAll(List.of(text.split(",")));
    } else if (key.startsWith(ENROLLED_IN)) {
      enrolled(entry, key.substring(ENROLLED_IN.length()));
    } else if (key.startsWith(PARAMETER)) {
      parameter(entry, key.substring(PARAMETER.length()), text);
    } else if (key.startsWith(RANGE)) {
      range(entry, key.substring(RANGE.length()), text);
    } else {
      return false;
    }
    return true;
  }

  private void enrolled(Yaml.Entry entry, String cohort) {
    List<String> known = draft.cohorts.stream().map(Cohort::id).toList();
    if (!known.contains(cohort)) {
      problem(entry, "there is no cohort “" + cohort + "”" + Nearest.hint(cohort, known));
    } else if (entry.value() instanceof Yaml.Scalar number) {
      enrolled.put(cohort, Words.whole(number, entry.key(), 0, 1_000_000, draft.problems));
    }
  }

  private void parameter(Yaml.Entry entry, String name, String text) {
    Optional<Item> item =
        draft.parameters.stream().map(Parameter::item).filter(i -> i.id().equals(name)).findFirst();
    if (item.isEmpty()) {
      List<String> known = draft.parameters.stream().map(p -> p.item().id()).toList();
      problem(entry, "there is no parameter “" + name + "”" + Nearest.hint(name, known));
      return;
    }
    ItemValue value = ExampleValue.of(item.get(), text);
    if (ItemReader.read(item.get(), value) instanceof Reading.Unreadable unreadable) {
      problem(entry, unreadable.why().in("en"));
    }
    parameters.put(name, value);
  }

  /** {@code 0 to 40 U/L}, {@code up to 40 U/L}, {@code from 10 U/L}. */
  private void range(Yaml.Entry entry, String name, String text) {
    Analyte analyte = draft.analytes.get(name);
    Matcher m = BOUNDS.matcher(text);
    if (analyte == null) {
      problem(
          entry,
          "there is no analyte “" + name + "”" + Nearest.hint(name, draft.analytes.keySet()));
    } else if (!m.matches()) {
      problem(entry, "a range is written 0 to 40 U/L, up to 40 U/L or from 10 U/L");
    } else {
      String unit = m.group(3);
      ranges.add(
          new ReferenceRange(name, null, 0, null, ALWAYS, null, m.group(1), m.group(2), unit));
      checkUnit(entry, analyte, unit);
    }
  }

  private void checkUnit(Yaml.Entry entry, Analyte analyte, @Nullable String unit) {
    Set<String> units =
        analyte.quantity() == null || !draft.quantities.containsKey(analyte.quantity())
            ? Set.of()
            : draft.quantities.get(analyte.quantity()).units();
    boolean fits = unit == null ? units.isEmpty() : units.contains(unit);
    if (!fits) {
      problem(
          entry,
          units.isEmpty()
              ? "the range takes no unit"
              : "the unit must be one of: " + String.join(", ", units));
    }
  }

  private void problem(Yaml.Entry entry, String message) {
    draft.problems.add(entry.value().at().problem(message));
  }
}
