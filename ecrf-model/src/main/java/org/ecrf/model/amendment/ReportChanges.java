package org.ecrf.model.amendment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a form's entries tell the study. It changes no value, so it can change while the study runs;
 * only a class that deviations may have been given must stay.
 */
record ReportChanges(Ledger ledger, Text where) {

  void compare(Form before, Form after) {
    ledger.alike(where, Phrase.REPORTS, told(before), told(after));
    ledger.alike(where, Phrase.STAYS_OPEN, before.staysOpen(), after.staysOpen());
    new ChoiceChanges(ledger, where, Phrase.DEVIATION_CLASS, Phrase.DEVIATION_CLASSES)
        .compare(classes(before), classes(after));
  }

  private static List<Choice> classes(Form form) {
    return form.report() instanceof Report.Deviation deviation ? deviation.classes() : List.of();
  }

  private static Object told(Form form) {
    return switch (form.report()) {
      case null -> Phrase.NOTHING;
      case Report.Safety safety ->
          Phrase.REPORT_OF.of(
              safety.matter() == Report.Matter.PREGNANCY ? Phrase.PREGNANCY : Phrase.SERIOUS_EVENT,
              named(
                  safety.aware(),
                  safety.causality(),
                  safety.whose(),
                  safety.when(),
                  safety.hours() + " h"));
      case Report.Deviation deviation ->
          Phrase.REPORT_OF.of(
              Phrase.DEVIATION, named(deviation.date(), deviation.what(), deviation.action()));
      case Report.Consent consent ->
          Phrase.REPORT_OF.of(
              Phrase.CONSENT,
              named(
                  consent.signed(),
                  consent.version(),
                  consent.act(),
                  String.join("/", consent.given().stream().sorted().toList()),
                  consent.dueFrom()));
    };
  }

  private static String named(@Nullable String... items) {
    return Arrays.stream(items)
        .filter(item -> item != null && !item.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
