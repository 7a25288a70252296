package org.ecrf.model.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.Schedule;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What a form may ask about the visit that it is filled at, by occurrence of the visit. */
final class VisitValues {
  private final StudyDefinition study;
  private final Layout layout;
  private final Set<Layout.At> dates = new HashSet<>();

  VisitValues(StudyDefinition study, Layout layout) {
    this.study = study;
    this.layout = layout;
    for (Visit visit : study.visits()) {
      if (visit.dateItem() != null) {
        date(visit.id() + "." + visit.dateItem());
      }
      if (visit.timing() != null) {
        visit.timing().anchors().forEach(this::date);
      }
    }
  }

  private void date(String name) {
    String[] parts = name.split("\\.", -1);
    Place place = parts.length == 3 ? layout.place(parts[0], parts[1]) : null;
    Slot slot = place == null ? null : place.cells().slot(parts[2]);
    if (slot != null && !slot.isInGroup()) {
      dates.add(new Layout.At(place, slot));
    }
  }

  /** Windows and dates rest on this item. */
  boolean restOn(Place place, Slot slot) {
    return dates.contains(new Layout.At(place, slot));
  }

  Map<String, Map<String, Object>> of(Chart chart, Set<String> authorised) {
    Map<ItemPath, ItemValue> entered = new HashMap<>();
    for (Layout.At at : dates) {
      for (Sheet sheet : chart.at(at.place())) {
        ItemValue raw = sheet.cell(at.slot().index()).raw();
        if (raw != null) {
          entered.put(sheet.path(at.slot()), raw);
        }
      }
    }
    Casebook dated = new Casebook(entered);
    Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    for (Visit visit : study.visits()) {
      for (String occurrence : occurrences(chart, visit)) {
        values.put(occurrence, facts(chart, visit, occurrence, dated, authorised));
      }
    }
    return values;
  }

  private Set<String> occurrences(Chart chart, Visit visit) {
    if (visit.repeats() == null) {
      return Set.of(visit.id());
    }
    Set<String> all = new TreeSet<>();
    for (String form : visit.forms()) {
      chart.at(layout.place(visit.id(), form)).forEach(sheet -> all.add(sheet.visit()));
    }
    return all;
  }

  private Map<String, Object> facts(
      Chart chart, Visit visit, String occurrence, Casebook dated, Set<String> authorised) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(FactName.VISIT_DOSE_AUTHORISED, authorised.contains(occurrence));
    if (visit.repeats() != null) {
      put(facts, FactName.VISIT_DATE, day(chart, visit, occurrence));
      return facts;
    }
    VisitPlan plan = Schedule.window(study, dated, visit);
    put(facts, FactName.VISIT_DATE, plan.date() == null ? null : Day.of(plan.date()));
    put(facts, FactName.VISIT_FROM, plan.from() == null ? null : Day.of(plan.from()));
    put(facts, FactName.VISIT_TO, plan.to() == null ? null : Day.of(plan.to()));
    boolean known = plan.date() != null && plan.from() != null;
    put(facts, FactName.OUTSIDE_WINDOW, known ? plan.outsideWindow() : null);
    return facts;
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  private @Nullable Object day(Chart chart, Visit visit, String occurrence) {
    for (Layout.At at : dates) {
      boolean its = at.place().visit().equals(visit);
      for (Sheet sheet : its ? chart.at(at.place()) : List.<Sheet>of()) {
        Object typed = sheet.cell(at.slot().index()).typed();
        if (sheet.visit().equals(occurrence) && typed instanceof Day day && day.span().isExact()) {
          return day;
        }
        if (sheet.visit().equals(occurrence) && typed instanceof Moment m) {
          return new Day(Span.exactly(m.local().toLocalDate()));
        }
      }
    }
    return null;
  }
}
