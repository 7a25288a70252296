package org.ecrf.model.document;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Report.Matter;
import org.jspecify.annotations.Nullable;

/** What a form's entries tell the study, as a line under its title. */
final class ReportWords {
  private ReportWords() {}

  static void write(Form form, Page page) {
    if (form.report() != null) {
      page.in("p class=\"where\"", () -> report(form.report(), page));
    }
    if (form.staysOpen()) {
      page.put("p class=\"where\"", Say.STAYS_OPEN);
    }
  }

  private static void report(Report report, Page page) {
    switch (report) {
      case Report.Safety safety -> {
        page.say(safety.matter() == Matter.PREGNANCY ? Say.PREGNANCY : Say.SERIOUS_EVENT);
        page.say(" (" + safety.hours() + " h)");
        by(page, safety.aware(), safety.causality(), safety.whose(), safety.when());
      }
      case Report.Deviation deviation -> {
        page.say(Say.DEVIATION);
        for (Choice one : deviation.classes()) {
          page.say(one == deviation.classes().getFirst() ? " " : ", ").say(one.label());
        }
        by(page, deviation.date(), deviation.what(), deviation.action());
      }
      case Report.Consent consent -> {
        page.say(Say.CONSENT);
        by(page, consent.signed(), consent.version(), consent.act());
      }
    }
  }

  private static void by(Page page, @Nullable String... items) {
    page.say(", ").say(Say.RESTS_ON_ITEMS).say(" ");
    page.put("code", Stream.of(items).filter(Objects::nonNull).collect(Collectors.joining(", ")));
  }
}
