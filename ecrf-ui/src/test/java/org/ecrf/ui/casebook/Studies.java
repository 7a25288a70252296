package org.ecrf.ui.casebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.Verification;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;

/** A study with a visit, one that repeats, a log, and a form with a repeating group. */
final class Studies {
  static final SubjectRef REF = new SubjectRef("STUDY-1", "01-001");
  static final SubjectHead HEAD =
      new SubjectHead(
          REF, "01", SubjectState.ENROLLED, Instant.EPOCH, List.of(), Degree.OPEN, 1, null, null);

  private Studies() {}

  static StudyDefinition study() {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("lab", form("lab", "Laboratory", null, plain(), samples()));
    forms.put("event", form("event", "Adverse events", "Adverse event", plain()));
    List<Visit> visits =
        List.of(
            visit("day_1", Visit.Kind.PHONE, null),
            visit("extra", Visit.Kind.ON_SITE, new Repeats(Text.of("Extra visit"), 9)),
            new Visit(
                "log",
                Text.of("Log"),
                Visit.Kind.LOG,
                null,
                List.of("event"),
                null,
                null,
                false,
                Visit.Stage.SCREENING));
    return new StudyDefinition(
        "STUDY-1",
        1,
        Text.of("A study"),
        Text.of("A study"),
        "1.0",
        List.of("en"),
        List.of(),
        visits,
        forms,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Verification.NONE,
        List.of());
  }

  private static Visit visit(String id, Visit.Kind kind, Repeats repeats) {
    return new Visit(
        id,
        Text.of(id),
        kind,
        "lab.day",
        List.of("lab"),
        null,
        repeats,
        false,
        Visit.Stage.SCREENING);
  }

  private static Form form(String id, String title, String one, Section... sections) {
    Repeats repeats = one == null ? null : new Repeats(Text.of(one), 400);
    return new Form(id, Text.of(title), Text.NONE, List.of(sections), repeats, Audience.EVERYONE);
  }

  private static Section plain() {
    return new Section(
        "main", Text.of("Main"), Text.NONE, List.of(item("day"), item("term")), null);
  }

  private static Section samples() {
    return new Section(
        "samples",
        Text.of("Samples"),
        Text.NONE,
        List.of(item("taken"), item("value")),
        new Repeats(Text.of("Sample"), 3));
  }

  static Item item(String id) {
    return new Item(
        id,
        Text.of(id),
        Text.NONE,
        ItemKind.TEXT,
        ItemKind.TEXT,
        Need.REQUIRED,
        null,
        List.of(),
        -1,
        List.of(),
        List.of(),
        null,
        null,
        false,
        Audience.EVERYONE,
        Precision.DAY,
        null,
        "",
        "",
        Text.NONE);
  }

  /** With so many adverse events, and one extra visit. */
  static CasebookView casebook(int events) {
    StudyDefinition study = study();
    List<CasebookView.VisitLine> visits = new ArrayList<>();
    visits.add(line("day_1", study, List.of(form("lab", ""))));
    visits.add(line("extra[1]", study, List.of(form("lab", ""))));
    visits.add(
        line(
            "log",
            study,
            IntStream.rangeClosed(1, events)
                .mapToObj(n -> form("event[" + n + "]", "Headache " + n))
                .toList()));
    return new CasebookView(
        HEAD,
        visits,
        List.of(
            new CasebookView.Addition("extra", null, Text.of("Extra visit")),
            new CasebookView.Addition("log", "event", Text.of("Adverse event"))),
        false);
  }

  private static CasebookView.VisitLine line(
      String key, StudyDefinition study, List<CasebookView.FormLine> forms) {
    String id = key.replaceAll("\\[.*", "");
    return new CasebookView.VisitLine(
        key,
        study.visit(id).orElseThrow(),
        new VisitPlan(key, VisitPlan.Due.DUE, null, null, null, null),
        Progress.IN_PROGRESS,
        null,
        Degree.OPEN,
        forms);
  }

  private static CasebookView.FormLine form(String key, String summary) {
    return new CasebookView.FormLine(
        key,
        Text.of(key),
        summary.isEmpty() ? Text.NONE : Text.of(summary),
        EntryState.IN_PROGRESS,
        Progress.IN_PROGRESS,
        0,
        0,
        false,
        Degree.OPEN,
        null);
  }
}
