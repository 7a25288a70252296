package org.ecrf.server.participation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Report;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.json.Json;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sight;
import org.ecrf.server.study.Sights;
import org.jspecify.annotations.Nullable;

/** A row of the log, with what of it the caller may see. */
@ApplicationScoped
class ParticipantWords {
  private static final Set<String> AGAINST =
      Set.of(Verdict.NOT_MET.name(), Verdict.EXCLUDED.name());

  private final Sights sights;

  @Inject
  ParticipantWords(Sights sights) {
    this.sights = sights;
  }

  ParticipantLine line(StudyDefinition study, Tuple row) {
    Sight sight = sights.at(study.id(), text(row, "site"));
    Discretion discretion = sight.on(study);
    boolean consents = mayReadConsents(study, discretion);
    return new ParticipantLine(
        text(row, "number"),
        text(row, "site"),
        SubjectState.valueOf(text(row, "state")),
        row.get("registered_at", Instant.class),
        day(row, "consented"),
        consents ? text(row, "signed") : null,
        consents ? text(row, "version") : null,
        row.get("decided", Instant.class),
        row.get("left_on") == null ? null : day(row, "left_on"),
        text(row, "withdrawn_from"),
        sight.sensitive() ? text(row, "reason") : null,
        against(text(row, "verdicts"), discretion));
  }

  /** Whether all that tells of consents is for the caller. */
  static boolean mayReadConsents(StudyDefinition study, Discretion discretion) {
    return study.reporting(Report.Consent.class).stream()
        .allMatch(form -> items(form).noneMatch(item -> discretion.hides(form, item)));
  }

  private static Stream<Item> items(Form form) {
    Report.Consent consent = (Report.Consent) Objects.requireNonNull(form.report());
    return Stream.of(consent.signed(), consent.version(), consent.act())
        .filter(Objects::nonNull)
        .flatMap(id -> form.item(id).stream());
  }

  /** A criterion that rests on what is for others only is not named. */
  private static List<String> against(@Nullable String verdicts, Discretion discretion) {
    List<String> against = new ArrayList<>();
    for (JsonNode verdict : Json.read(verdicts == null ? "[]" : verdicts)) {
      String criterion = verdict.path("criterion").asText();
      if (AGAINST.contains(verdict.path("verdict").asText()) && !discretion.closes(criterion)) {
        against.add(criterion);
      }
    }
    return against;
  }

  private static LocalDate day(Tuple row, String name) {
    return LocalDate.parse(row.get(name, String.class));
  }

  private static @Nullable String text(Tuple row, String name) {
    return row.get(name, String.class);
  }
}
