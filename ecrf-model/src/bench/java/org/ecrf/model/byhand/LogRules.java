package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.earlier;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.over;
import static org.ecrf.model.byhand.Open.truth;

import java.math.BigDecimal;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The rules of the logs. */
record LogRules(Subject s, Logs log, Told told) {
  static final List<String> OVER = List.of("BIRTH", "LOSS", "TERMINATED");
  static final List<String> EXPLAINED = List.of("OTHER", "INVESTIGATOR", "ADVERSE_EVENT");
  private static final List<String> ENDED = List.of("RECOVERED", "SEQUELAE", "FATAL");
  private static final Span<BigDecimal> HOUR = number("60");
  private static final Span<BigDecimal> DAY = number("24");
  private static final Span<BigDecimal> LEVEL_2 = number("3.0");
  private static final Span<BigDecimal> LEVEL_1 = number("3.9");

  void ask() {
    adverse();
    serious();
    for (Logs.Pregnancy one : log.pregnancy) {
      Truth male = is(s.screening.demography.sex, "M");
      told.add("CHK_PREGNANCY_AND_POTENTIAL", one.at, is(one.who, "SUBJECT").and(male));
    }
    for (Logs.Medication one : log.medication) {
      if (one.stopAsked) {
        told.add("CHK_MEDICATION_ORDER", one.at, below(one.stop(), one.start));
      }
    }
    for (Logs.Insulin one : log.insulin) {
      Span<BigDecimal> total = Open.plus(one.basal, one.bolus);
      told.add("total", one.at, Shown.of(total, 1, "IU/day"));
    }
    log.hypoglycaemia.forEach(this::hypoglycaemia);
    log.consentRecord.forEach(this::consent);
    log.disposition.forEach(this::end);
  }

  private void adverse() {
    Truth unreported = log.adverseEvent.isEmpty() ? Truth.UNKNOWN : unreported();
    for (Logs.AdverseEvent event : log.adverseEvent) {
      Truth ongoing = truth(event.ongoing);
      Truth fatal = is(event.outcome, "FATAL");
      Truth worst = is(event.grade, "5");
      if (event.stopAsked) {
        told.add("CHK_EVENT_ENDS_BEFORE_START", event.at, below(day(event.stop), day(event.start)));
      }
      told.add("CHK_EVENT_OUTCOME", event.at, ongoing.and(Open.oneOf(event.outcome, ENDED)));
      told.add("CHK_EVENT_FATAL", event.at, worst.and(fatal.not()).or(worst.not().and(fatal)));
      Truth severe =
          event.grade == null ? Truth.UNKNOWN : Truth.of(event.grade.compareTo("4") >= 0);
      told.add("CHK_EVENT_GRADE_SERIOUS", event.at, severe.and(truth(event.serious).not()));
      told.add("CHK_SERIOUS_NOT_REPORTED", event.at, truth(event.serious).and(unreported));
    }
  }

  /** More events are serious than are reported; an answer that cannot be read may be either. */
  private Truth unreported() {
    int certain = 0;
    int possible = 0;
    for (Logs.AdverseEvent event : log.adverseEvent) {
      certain += Boolean.TRUE.equals(event.serious) ? 1 : 0;
      possible += event.seriousEntered && !Boolean.FALSE.equals(event.serious) ? 1 : 0;
    }
    int reported = log.seriousEvent.size();
    return certain > reported ? Truth.TRUE : possible > reported ? Truth.UNKNOWN : Truth.FALSE;
  }

  private void serious() {
    Span<BigDecimal> events = Span.exactly(BigDecimal.valueOf(log.adverseEvent.size()));
    for (Logs.SeriousEvent report : log.seriousEvent) {
      Span<BigDecimal> hours = over(Open.minutes(report.aware, report.reported), HOUR);
      told.add("hours_to_report", report.at, Shown.of(hours, 1, "h"));
      told.add("CHK_SERIOUS_LATE", report.at, below(DAY, hours));
      told.add("CHK_SERIOUS_ORDER", report.at, earlier(report.reported, report.aware));
      told.add("CHK_SERIOUS_NUMBER", report.at, below(events, report.eventNumber));
    }
  }

  private void hypoglycaemia(Logs.Hypoglycaemia one) {
    @Nullable Integer level = level(one);
    told.add("level", one.at, level == null ? null : ItemValue.of(level.toString()));
    Truth severe = truth(one.helpNeeded).and(Truth.of(log.adverseEvent.isEmpty()));
    told.add("CHK_HYPOGLYCAEMIA_SEVERE", one.at, severe);
  }

  private static @Nullable Integer level(Logs.Hypoglycaemia one) {
    if (one.helpNeeded == null || one.helpNeeded) {
      return one.helpNeeded == null ? null : 3;
    }
    return switch (below(one.value, LEVEL_2)) {
      case UNKNOWN -> null;
      case TRUE -> 2;
      case FALSE ->
          switch (below(one.value, LEVEL_1)) {
            case UNKNOWN -> null;
            case TRUE -> 1;
            case FALSE -> 0;
          };
    };
  }

  private void consent(Logs.ConsentRecord one) {
    if (!one.withdrawalScopeAsked) {
      return;
    }
    Truth ended = Truth.FALSE;
    for (Logs.Disposition end : log.disposition) {
      ended = ended.or(is(end.what, "PARTICIPATION"));
    }
    told.add(
        "CHK_WITHDRAWAL_WITHOUT_END",
        one.at,
        is(one.act, "WITHDRAWAL").and(Open.has(one.withdrawalScope, "VISITS")).and(ended.not()));
  }

  private void end(Logs.Disposition one) {
    Truth died = is(one.reason, "DEATH");
    Truth fatal = Truth.FALSE;
    for (Logs.AdverseEvent event : log.adverseEvent) {
      fatal = fatal.or(is(event.outcome, "FATAL"));
    }
    told.add("CHK_DEATH_WITHOUT_EVENT", one.at, died.and(fatal.not()));
    told.add(
        "CHK_END_BEFORE_CONSENT", one.at, below(one.ended, day(s.screening.consent.subjectSigned)));
  }
}
