package org.ecrf.server.safety;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.ecrf.server.safety.AlertLine.Opened;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/** A row of the list, with what of its form the caller may see. */
@ApplicationScoped
class AlertWords {
  private final Studies studies;
  private final Sights sights;

  @Inject
  AlertWords(Studies studies, Sights sights) {
    this.studies = studies;
    this.sights = sights;
  }

  AlertLine line(String study, Tuple row, Instant now) {
    Instant raised = moment(row, "raised_at");
    Instant opened = row.get("opened_at", Instant.class);
    Seen seen = seen(study, row);
    return new AlertLine(
        row.get("id", Number.class).longValue(),
        text(row, "subject"),
        text(row, "site"),
        text(row, "visit"),
        text(row, "form"),
        Matter.valueOf(text(row, "matter")),
        AlertState.valueOf(text(row, "state")),
        raised,
        Duration.between(raised, Objects.requireNonNullElse(opened, now)).toHours(),
        moment(row, "open_until"),
        row.get("escalated_at", Instant.class),
        opened == null
            ? null
            : new Opened(text(row, "opened_by"), text(row, "opened_role"), opened),
        seen.value(seen.report() == null ? null : seen.report().aware()),
        seen.value(seen.report() == null ? null : seen.report().causality()),
        seen.value(seen.report() == null ? null : seen.report().whose()),
        seen.masked());
  }

  private Seen seen(String study, Tuple row) {
    Integer version = row.get("study_version", Integer.class);
    StudyDefinition definition =
        (version == null ? studies.newest(study) : studies.compiled(study, version)).definition();
    Form form = definition.form(text(row, "visit"), text(row, "form")).orElse(null);
    String data = row.get("data", String.class);
    return new Seen(
        form,
        form != null && form.report() instanceof Report.Safety safety ? safety : null,
        Json.read(data == null ? "{}" : data),
        sights.of(definition, text(row, "site")));
  }

  /** What the form holds, and what of it the caller may see. */
  private record Seen(
      @Nullable Form form, Report.@Nullable Safety report, JsonNode data, Discretion discretion) {

    @Nullable ItemValue value(@Nullable String item) {
      JsonNode kept = item == null ? Json.read("{}") : data.path(item);
      return item == null || hides(item)
          ? null
          : ValueJson.of(
              said(kept, "value"), said(kept, "unit"), said(kept, "missing"), said(kept, "reason"));
    }

    boolean masked() {
      return report != null
          && Stream.of(report.aware(), report.causality(), report.whose())
              .filter(Objects::nonNull)
              .anyMatch(this::hides);
    }

    private boolean hides(String item) {
      return form == null
          || form.item(item).filter(asked -> !discretion.hides(form, asked)).isEmpty();
    }

    private static @Nullable String said(JsonNode kept, String name) {
      return kept.path(name).isTextual() ? kept.path(name).asText() : null;
    }
  }

  private static String text(Tuple row, String name) {
    return row.get(name, String.class);
  }

  private static Instant moment(Tuple row, String name) {
    return row.get(name, Instant.class);
  }
}
