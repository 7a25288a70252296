package org.ecrf.model.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Reads {@code "today"} and {@code "facts"}: what rules may know beside the subject's values. */
final class FactsReader {
  /** As in the examples of study files. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final Given whole;
  private final Given facts;
  private final StudyDefinition study;
  private @Nullable LocalDate left;

  FactsReader(Given whole, StudyDefinition study) {
    this.whole = whole;
    this.facts = whole.object("facts");
    this.study = study;
  }

  /** Rules have no clock, so the day is not guessed. */
  Facts read() {
    if (whole.take("today").isEmpty()) {
      whole.problem("today", "the day on which to evaluate is missing: \"2026-03-02\"");
    }
    Facts read =
        new Facts(
            whole.day("today").orElse(LocalDate.EPOCH),
            facts.read("zone", FactsReader::zone, "a time zone: Europe/Warsaw").orElse(ZONE),
            facts
                .read("state", FactsReader::state, "a state: " + states())
                .orElse(SubjectState.SCREENING),
            authorised(),
            new Surroundings(enrolled(), parameters(), ranges()));
    left = facts.day("left").orElse(null);
    facts.end();
    return read;
  }

  /** The day on which the subject left the study, null while in it. */
  @Nullable LocalDate left() {
    return left;
  }

  private Set<String> authorised() {
    Set<String> visits = new HashSet<>();
    List<String> known = study.visits().stream().map(Visit::id).toList();
    facts.elements(
        "authorised",
        (path, visit) -> {
          if (!known.contains(visit.asText())) {
            whole.problem(path, "there is no such visit" + Nearest.hint(visit.asText(), known));
          }
          visits.add(visit.asText());
        });
    return visits;
  }

  private Map<String, Integer> enrolled() {
    Map<String, Integer> counts = new HashMap<>();
    Given given = facts.object("enrolled");
    study.cohorts().stream()
        .map(Cohort::id)
        .forEach(id -> given.count(id).ifPresent(count -> counts.put(id, count)));
    given.end();
    return counts;
  }

  private Map<String, ItemValue> parameters() {
    Map<String, ItemValue> values = new HashMap<>();
    Given given = facts.object("parameters");
    study.parameters().forEach(parameter -> parameter(given, parameter.item(), values));
    given.end();
    return values;
  }

  private static void parameter(Given given, Item item, Map<String, ItemValue> values) {
    Optional<ItemValue> value = given.text(item.id()).map(ItemValue::of);
    if (value.isPresent()
        && ItemReader.read(item, value.get()) instanceof Reading.Unreadable unreadable) {
      given.problem(item.id(), unreadable.why().in("en"));
    }
    value.ifPresent(v -> values.put(item.id(), v));
  }

  private List<ReferenceRange> ranges() {
    RangeReader ranges = new RangeReader(study, facts.problems());
    facts.elements("ranges", (String path, JsonNode node) -> ranges.read(node, path));
    return ranges.found();
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException noSuchZone) {
      return Optional.empty();
    }
  }

  private static Optional<SubjectState> state(String text) {
    return SubjectState.ofSubjects().stream().filter(s -> word(s).equals(text)).findFirst();
  }

  private static String states() {
    return SubjectState.ofSubjects().stream()
        .map(FactsReader::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(SubjectState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
