package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a display condition hides is kept, marked, and back when it is asked again. */
@ExtendWith(ArquillianExtension.class)
class HiddenValuesIT {
  private static final ItemValue VOICEMAIL = ItemValue.of("2026-03-02");
  @Inject WholeTrial trial;
  @Inject ShowTrail showTrail;
  @Inject Database database;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(HiddenValuesIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aCallIsTakenBack() {
    subject = trial.consents(trial.begins(HiddenValuesIT::withCondition));
    enters(Map.of("visit_date", VOICEMAIL, "reached", ItemValue.of("true")));
    enters(Map.of("said", ItemValue.of("All is well")));
  }

  private static String withCondition(String yaml) {
    String date = "label: {en: Date of the call, sv: Datum för samtalet}";
    int after = yaml.indexOf("kind: date\n", yaml.indexOf(date)) + "kind: date\n".length();
    int line = yaml.lastIndexOf('\n', yaml.indexOf(date) - 1) + 1;
    String indent = " ".repeat(yaml.indexOf(date) - line - 2);
    String items =
        indent
            + "reached: {label: {en: Reached, sv: Nådd}, kind: yes/no}\n"
            + indent
            + "said: {label: {en: Said, sv: Sagt}, kind: text, shown when: reached}\n";
    return yaml.substring(0, after) + items + yaml.substring(after);
  }

  @Test
  void whatIsHiddenIsKeptAndMarked() {
    EntryView hidden = enters(Map.of("reached", ItemValue.of("false")));
    assertTrue(hidden.items().get("said").hidden());
    assertEquals(ItemValue.of("All is well"), hidden.items().get("said").value());
    assertEquals(List.of("true"), mark());
    assertEquals(
        new TrailLine.ChangeLine("entry/call/call/said/hidden", null, ItemValue.of("true"), false),
        change());
    String form =
        Client.as("monitor")
            .get(
                "/api/studies/%s/subjects/%s/entries/call/call"
                    .formatted(subject.study(), subject.number()))
            .body();
    assertTrue(form.contains("All is well") && form.contains("\"hidden\":true"), form);
    trial.completes(subject, "call", "call");
    assertEquals(EntryState.COMPLETE, trial.opens("monitor", subject, "call", "call").state());
  }

  @Test
  void askedAgainItIsThereAgain() {
    enters(Map.of("reached", ItemValue.of("false")));
    EntryView again = enters(Map.of("reached", ItemValue.of("true")));
    assertFalse(again.items().get("said").hidden());
    assertEquals(ItemValue.of("All is well"), again.items().get("said").value());
    assertEquals(1, again.items().get("said").version(), "nobody has saved it again");
    assertEquals(List.of("false"), mark());
    assertEquals(
        new TrailLine.ChangeLine("entry/call/call/said/hidden", ItemValue.of("true"), null, false),
        change());
  }

  private EntryView enters(Map<String, ItemValue> values) {
    return trial.enters(subject, "call", "call", values);
  }

  /** What an export goes by. */
  private List<String> mark() {
    return database.column(
        "select coalesce(data -> 'said' ->> 'hidden', 'false') from entry e join subject s on s.id"
            + " = e.subject_id where s.study = '"
            + subject.study()
            + "' and form = 'call'");
  }

  private TrailLine.ChangeLine change() {
    return trial
        .as(
            "inspector",
            () -> showTrail.ofSubject(subject, new TrailFilter("call", "call", "said"), 0, 1))
        .rows()
        .getFirst()
        .changes()
        .stream()
        .filter(c -> c.path().endsWith("/hidden"))
        .findFirst()
        .orElseThrow();
  }
}
