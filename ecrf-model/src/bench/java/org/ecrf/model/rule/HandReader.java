package org.ecrf.model.rule;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.byhand.Around;
import org.ecrf.model.byhand.Entry;
import org.ecrf.model.byhand.Infusion;
import org.ecrf.model.byhand.Logs;
import org.ecrf.model.byhand.Screening.Pressure;
import org.ecrf.model.byhand.Subject;
import org.ecrf.model.byhand.Visit;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** Takes the typed values of a chart once, so that both sides start from the same. */
record HandReader(Chart chart, Facts facts, Quantity creatinine) {
  private static final List<String> AFTER_BASELINE =
      List.of(
          "day_1",
          "day_14",
          "month_1",
          "month_3",
          "month_6",
          "month_9",
          "month_12",
          "year_2",
          "year_3",
          "year_4",
          "year_5");
  private static final List<Visit.Window> WINDOWS =
      List.of(
          new Visit.Window(0, 1, 0),
          new Visit.Window(0, 14, 2),
          new Visit.Window(1, 0, 7),
          new Visit.Window(3, 0, 14),
          new Visit.Window(6, 0, 14),
          new Visit.Window(9, 0, 14),
          new Visit.Window(12, 0, 14),
          new Visit.Window(24, 0, 30),
          new Visit.Window(36, 0, 30),
          new Visit.Window(48, 0, 30),
          new Visit.Window(60, 0, 30));

  Subject subject() {
    Subject s = new Subject(around());
    s.screened = date("screening", "consent");
    s.infused = date("infusion", "infusion");
    for (Field field : ByName.fields(s.screening.getClass())) {
      ByName.fill((Entry) ByName.get(field, s.screening), sheet("screening", ByName.name(field)));
    }
    for (Row row : sheet("screening", "vitals").rows(0)) {
      s.screening.vitals.bloodPressure.add(ByName.fill(new Pressure(), row));
    }
    ByName.fill(s.infusion, sheet("infusion", "infusion"));
    for (Row row : sheet("infusion", "infusion").rows(0)) {
      s.infusion.interruptions.add(ByName.fill(new Infusion.Interruption(), row));
    }
    ByName.fill(s.product, sheet("infusion", "product"));
    visit(s.baseline, "baseline");
    for (int i = 0; i < AFTER_BASELINE.size(); i++) {
      Visit visit = new Visit();
      visit.window = WINDOWS.get(i);
      visit(visit, AFTER_BASELINE.get(i));
      s.visits.add(visit);
    }
    chart.at(chart.layout().place("unscheduled", "contact")).forEach(c -> unscheduled(s, c));
    logs(s.log);
    return s;
  }

  private void visit(Visit visit, String id) {
    boolean call = chart.layout().place(id, "call") != null;
    visit.date = date(id, call ? "call" : "follow_up");
    visit.contact = ByName.fill(new Visit.Contact(), sheet(id, "contact"));
    visit.call = call ? ByName.fill(new Visit.Call(), sheet(id, "call")) : null;
    visit.followUp = call ? null : ByName.fill(new Visit.FollowUp(), sheet(id, "follow_up"));
    if (chart.layout().place(id, "mmtt") != null) {
      visit.mmtt = ByName.fill(new Visit.Meal(), sheet(id, "mmtt"));
    }
  }

  private void unscheduled(Subject s, Sheet contact) {
    Visit visit = new Visit();
    visit.contact = ByName.fill(new Visit.Contact(), contact);
    visit.date =
        chart
            .sheet(
                chart.layout().place("unscheduled", "unscheduled"), contact.visit(), "unscheduled")
            .map(HandReader::date)
            .orElse(null);
    s.visits.add(visit);
  }

  private void logs(Logs logs) {
    for (Field field : ByName.fields(Logs.class)) {
      @SuppressWarnings("unchecked")
      List<Entry> list = (List<Entry>) ByName.get(field, logs);
      String type = Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1);
      for (Sheet sheet : chart.at(chart.layout().place("log", ByName.name(field)))) {
        list.add(ByName.fill(ByName.created(Logs.class.getName() + "$" + type), sheet));
      }
    }
  }

  private Sheet sheet(String visit, String form) {
    return chart.at(chart.layout().place(visit, form)).getFirst();
  }

  /** The day of a visit as entered, even where it cannot be true. */
  private @Nullable LocalDate date(String visit, String form) {
    return date(sheet(visit, form));
  }

  private static @Nullable LocalDate date(Sheet sheet) {
    return ByName.cell(sheet, "visit_date").typed() instanceof Day day && day.span().isExact()
        ? day.span().low()
        : null;
  }

  private Around around() {
    return new Around(
        facts.today(),
        facts.state() == SubjectState.ENROLLED,
        facts.authorised().contains("infusion"),
        fact("parameter.delay_starts"),
        fact("parameter.younger_opens"),
        fact("parameter.consent_version_from"),
        fact("cohort.part_1_child.places_left"),
        fact("cohort.part_1_adolescent.places_left"),
        fact("cohort.part_2.places_left"),
        facts.surroundings().ranges().stream()
            .filter(range -> range.analyte().equals("creatinine"))
            .map(this::range)
            .toList());
  }

  private Around.Range range(ReferenceRange r) {
    Span<BigDecimal> upper =
        r.high() == null ? null : creatinine.read(r.high() + " " + r.unit()).orElseThrow();
    return new Around.Range(r.sex(), r.fromAge(), r.toAge(), r.from(), r.until(), upper);
  }

  @SuppressWarnings("unchecked")
  private <T extends Comparable<? super T>> @Nullable Span<T> fact(String name) {
    return (Span<T>) ByName.bare(chart.facts().get(name));
  }
}
