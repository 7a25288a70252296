package org.ecrf.server.deviation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Report;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.deviation.DeviationFilter.Source;
import org.ecrf.server.deviation.DeviationLine.Said;
import org.ecrf.server.json.Json;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.jspecify.annotations.Nullable;

/** A row of the list, with what of it the caller may see. */
@ApplicationScoped
class DeviationWords {
  private final Sights sights;

  @Inject
  DeviationWords(Sights sights) {
    this.sights = sights;
  }

  DeviationLine line(StudyDefinition study, Tuple row) {
    Discretion discretion = sights.of(study, text(row, "site"));
    return text(row, "check_id") == null
        ? byPerson(study, row, discretion)
        : byCheck(row, discretion);
  }

  /** The words of a check may tell what is hidden, and so may the item and the answer. */
  private static DeviationLine byCheck(Tuple row, Discretion discretion) {
    String check = text(row, "check_id");
    ItemPath at = new ItemPath(text(row, "visit"), text(row, "form"), text(row, "item"));
    boolean masked = discretion.hides(at) || discretion.mayTell(check);
    return line(
        row,
        Source.CHECK,
        masked ? null : at.item(),
        null,
        masked ? null : message(text(row, "message")),
        masked ? null : text(row, "action"),
        masked);
  }

  private static Text message(String json) {
    Map<String, String> said = new HashMap<>();
    Json.read(json).properties().forEach(text -> said.put(text.getKey(), text.getValue().asText()));
    return new Text(said);
  }

  private static DeviationLine byPerson(StudyDefinition study, Tuple row, Discretion discretion) {
    Form form = study.form(text(row, "visit"), text(row, "form")).orElse(null);
    if (form == null || !(form.report() instanceof Report.Deviation report)) {
      return line(row, Source.PERSON, null, null, null, null, false);
    }
    Answers answers = new Answers(form, Json.read(text(row, "data")), discretion);
    String what = answers.to(report.what());
    return line(
        row,
        Source.PERSON,
        null,
        answers.to(report.date()),
        what == null ? null : Text.of(what),
        answers.to(report.action()),
        answers.hides(report.what()) || answers.hides(report.action()));
  }

  /** What the form holds, as far as it is for the caller. */
  private record Answers(Form form, JsonNode data, Discretion discretion) {
    @Nullable String to(@Nullable String item) {
      boolean seen = item != null && !hides(item) && data.path(item).path("value").isTextual();
      return seen ? data.path(item).path("value").asText() : null;
    }

    boolean hides(@Nullable String id) {
      Item item = id == null ? null : form.item(id).orElse(null);
      return item != null && discretion.hides(form, item);
    }
  }

  private static DeviationLine line(
      Tuple row,
      Source source,
      @Nullable String item,
      @Nullable String date,
      @Nullable Text what,
      @Nullable String action,
      boolean masked) {
    Said said = said(row);
    return new DeviationLine(
        text(row, "of"),
        source,
        text(row, "subject"),
        text(row, "site"),
        text(row, "visit"),
        text(row, "form"),
        item,
        masked ? null : text(row, "check_id"),
        Instant.parse(text(row, "since")),
        date,
        what,
        action,
        said == null ? DeviationState.NEW : DeviationState.valueOf(text(row, "state")),
        said,
        masked);
  }

  private static @Nullable Said said(Tuple row) {
    return row.get("said") == null
        ? null
        : new Said(
            text(row, "classed"),
            text(row, "note"),
            text(row, "decided_by"),
            text(row, "decided_role"),
            row.get("decided_at", Instant.class));
  }

  private static @Nullable String text(Tuple row, String name) {
    return row.get(name, String.class);
  }
}
