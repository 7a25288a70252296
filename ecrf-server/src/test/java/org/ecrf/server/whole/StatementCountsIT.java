package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Statements;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However large a study is, a person's step costs the same number of SQL statements. */
@ExtendWith(ArquillianExtension.class)
class StatementCountsIT {
  private static final int MANY = 300;
  private static final int PAGE = 50;

  @Inject WholeTrial trial;
  @Inject Statements statements;
  @Inject Signer signer;
  @Inject OpenEntry openEntry;
  @Inject SaveEntry saveEntry;
  @Inject CompleteEntry completeEntry;
  @Inject RaiseQuery raiseQuery;
  @Inject ListSubjects listSubjects;
  @Inject ShowCasebook showCasebook;
  @Inject ListQueries listQueries;
  @Inject ShowTrail showTrail;

  @Deployment
  static WebArchive war() {
    return Archive.war(StatementCountsIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @Test
  void areTheSameForOneSubjectAndForThreeHundred() {
    String study = trial.begins();
    SubjectRef first = casebook(study);
    counts(casebook(trial.begins()));
    Map<String, Long> few = counts(first);

    for (int i = 1; i < MANY; i++) {
      SubjectRef other = i % 20 == 0 ? casebook(study) : trial.consents(study);
      asks(other, "first/body/weight");
    }
    Map<String, Long> many = counts(casebook(study));
    assertEquals(few, many);
    assertTrue(many.get("open") <= 8, many.toString());
    assertTrue(many.get("save") <= 10, many.toString());
    assertTrue(many.get("save that asks") <= 10, many.toString());
    assertTrue(many.get("save that closes and asks") <= 10, many.toString());
    assertTrue(many.get("save of what is signed") <= 10, many.toString());
  }

  /** With every repeat that the study takes, save the log of which there are some. */
  private SubjectRef casebook(String study) {
    SubjectRef subject = trial.screened(study, "M");
    for (int repeat = 1; repeat <= 3; repeat++) {
      String sample = "samples[" + repeat + "]/";
      trial.enters(
          subject,
          "first",
          "body",
          Map.of(
              sample + "taken", ItemValue.of("2026-02-10"),
              sample + "amount", ItemValue.of("1", "kg")));
      trial.adds(subject, "log", "adverse_event");
      String event = "adverse_event[" + repeat + "]";
      trial.enters(subject, "log", event, Map.of("term", ItemValue.of("Fever " + repeat)));
      asks(subject, "log/" + event + "/term");
    }
    for (String visit : new String[] {"unscheduled[1]", "unscheduled[2]"}) {
      trial.addsVisit(subject, "unscheduled");
      trial.enters(subject, visit, "body", Map.of("visit_date", ItemValue.of("2026-03-01")));
    }
    return subject;
  }

  private void asks(SubjectRef subject, String at) {
    trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse(at), "Is it so?", WholeTrial.request())));
  }

  private Map<String, Long> counts(SubjectRef subject) {
    String study = subject.study();
    Map<String, Long> counts = new LinkedHashMap<>();
    int version =
        trial.opens("coordinator", subject, "first", "body").items().get("weight").version();
    counts.put("open", of("coordinator", () -> openEntry.open(subject, "first", "body")));
    counts.put("save", of("coordinator", () -> save(subject, version, "71", null)));
    counts.put(
        "complete",
        of(
            "coordinator",
            () -> completeEntry.complete(subject, "first", "body", WholeTrial.request())));
    counts.put(
        "save that asks", of("coordinator", () -> save(subject, version + 1, "101", "Misread")));
    counts.put(
        "save that closes and asks",
        of("coordinator", () -> save(subject, version + 2, "102", "Misread again")));
    trial.completes(subject, "first", "body");
    signer.signs(subject, "first", "body");
    counts.put(
        "save of what is signed",
        of("coordinator", () -> save(subject, version + 3, "103", "Misread once more")));
    counts.put("casebook", of("coordinator", () -> showCasebook.of(subject)));
    counts.put(
        "matrix", of("coordinator", () -> listSubjects.page(study, SubjectFilter.ALL, 0, PAGE)));
    counts.put("queries", of("monitor", () -> listQueries.page(study, QueryFilter.ALL, 0, PAGE)));
    counts.put(
        "trail", of("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, PAGE)));
    counts.put(
        "trail of the study",
        of("inspector", () -> showTrail.ofStudy(study, TrailFilter.ALL, 0, PAGE)));
    return counts;
  }

  private EntryView save(SubjectRef subject, int version, String weight, @Nullable String reason) {
    Map<String, SaveEntry.Change> change =
        Map.of("weight", new SaveEntry.Change(ItemValue.of(weight, "kg"), version));
    return saveEntry.save(
        new SaveEntry.Command(subject, "first", "body", change, reason, WholeTrial.request()));
  }

  private long of(String who, Callable<?> step) {
    return statements.of(() -> trial.as(who, step));
  }
}
