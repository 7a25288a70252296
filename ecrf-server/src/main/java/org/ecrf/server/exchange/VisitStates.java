package org.ecrf.server.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.VisitRecord;
import org.ecrf.model.form.Audience;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.entry.Plans;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.json.Json;
import org.ecrf.server.subject.Course;
import org.jspecify.annotations.Nullable;

/**
 * What became of the visits of a locked subject on the day of its lock, as the casebook says it;
 * forms that do not leave do not count.
 */
record VisitStates(
    StudyDefinition study,
    Course course,
    Map<String, String> missed,
    LocalDate today,
    @Nullable Set<String> cut) {

  static VisitStates of(ResultSet row, Dataset dataset) throws SQLException {
    JsonNode marks = Json.read(row.getString("missed"));
    Map<String, String> missed = new TreeMap<>();
    marks.properties().forEach(mark -> missed.put(mark.getKey(), mark.getValue().asText()));
    int version = row.getInt("registered_with");
    return new VisitStates(
        dataset.editions().stream()
            .map(Dataset.Edition::definition)
            .filter(definition -> definition.version() == version)
            .findFirst()
            .orElse(dataset.latest()),
        new Course(
            SubjectState.valueOf(row.getString("state")),
            row.getObject("left_on", LocalDate.class),
            row.getString("withdrawn_from"),
            missed.keySet()),
        missed,
        LocalDate.ofInstant(
            Snapshot.instant(row, "locked_at"), ZoneId.of(row.getString("time_zone"))),
        cut(row.getString("visits")));
  }

  private static @Nullable Set<String> cut(@Nullable String visits) {
    if (visits == null) {
      return null;
    }
    Set<String> ids = new HashSet<>();
    Json.read(visits).forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /**
   * @param entries all of the subject
   */
  List<VisitRecord> of(List<EntryRecord> entries) {
    Map<FormAt, EntryState> states = new HashMap<>();
    Map<ItemPath, ItemValue> values = new TreeMap<>();
    for (EntryRecord entry : entries) {
      FormAt at = new FormAt(entry.visit(), entry.form());
      states.put(at, entry.complete() ? EntryState.COMPLETE : EntryState.IN_PROGRESS);
      entry.values().forEach((item, value) -> values.put(at.item(item), value));
    }
    Instances instances = new Instances(study, states);
    return Plans.of(instances, new Casebook(values), course, today).stream()
        .filter(plan -> cut == null || cut.contains(instances.visit(plan.visit()).id()))
        .map(plan -> record(instances, states, plan))
        .toList();
  }

  private VisitRecord record(Instances instances, Map<FormAt, EntryState> states, VisitPlan plan) {
    Visit visit = instances.visit(plan.visit());
    List<Progress> forms =
        instances.forms(visit, plan.visit()).stream()
            .filter(at -> study.forms().get(at.formAt().id()).audience() == Audience.EVERYONE)
            .map(
                at ->
                    Progress.ofForm(
                        visit,
                        plan,
                        course.state(),
                        states.getOrDefault(at, EntryState.EMPTY),
                        false))
            .toList();
    return new VisitRecord(
        plan.visit(),
        plan.date(),
        Progress.ofVisit(visit, plan, forms).name(),
        missed.getOrDefault(plan.visit(), ""),
        study.version());
  }
}
