package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.lock.Place;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is calculated in a closed form stays as it is stored, also where it rests on open ones. */
@ExtendWith(ArquillianExtension.class)
class ClosedCalculationsIT {
  private static final ItemValue STORED = ItemValue.of("140", "kg");
  private static final ItemValue ANEW = ItemValue.of("142", "kg");
  @Inject SmallTrial trial;
  @Inject Locker locker;
  @Inject OpenEntry openEntry;
  @Inject Database database;
  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        ClosedCalculationsIT.class, Locker.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aPersonsFormIsCalculatedFromTheBody() {
    study = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study, yaml(study));
    subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    trial.tellsBirthAndSex(subject);
    trial.completes(subject, "first", "person");
    assertEquals(STORED, person("twice"));
  }

  /** The form {@code person} doubles the weight; {@code body} goes on with what it finds there. */
  static String yaml(String id) {
    return SmallStudy.yaml(id)
        .replace(
            "criteria:\n",
            """
                  twice:
                    label: {en: Twice the weight, sv: Dubbla vikten}
                    kind: calculated
                    unit: kg
                    decimals: 2
                    formula: first.body.weight.in_unit("kg") * 2.0
                    examples: [{first.body.weight: 80 kg, gives: 160}, {gives: undetermined}]
            criteria:
            """)
        .replace(
            "      remark:\n",
            """
                  again:
                    label: {en: Twice and once, sv: Dubbelt och en gång}
                    kind: calculated
                    unit: kg
                    decimals: 2
                    formula: first.person.twice + 1.0
                    examples: [{first.body.weight: 80 kg, gives: 161}, {gives: undetermined}]
                  remark:
            """);
  }

  @Test
  void aLockedFormShowsWhatIsStored() {
    locker.locks(study, Place.form(subject.number(), "first", "person"));
    staysWhileTheWeightChanges();
  }

  @Test
  void soDoesAFrozenOne() {
    locker.freezes(study, Place.form(subject.number(), "first", "person"));
    staysWhileTheWeightChanges();
  }

  @Test
  void onceItIsOpenItIsCalculatedAnew() {
    long lock = locker.locks(study, Place.form(subject.number(), "first", "person"));
    trial.weighs(subject, "first", "71");
    locker.undoes(study, lock, "A value was wrong.");
    assertEquals(ANEW, person("twice"));
  }

  private void staysWhileTheWeightChanges() {
    EntryView before = trial.opens("monitor", subject, "first", "person");
    assertEquals(ItemValue.of("141", "kg"), body("again"));
    trial.weighs(subject, "first", "71");
    assertEquals(before.items().get("twice"), item("twice"));
    assertEquals(STORED, person("twice"));
    assertEquals(List.of("140"), stored("person", "twice"));
    assertEquals(ItemValue.of("141", "kg"), body("again"), "an open form goes on with it");
    assertEquals(List.of("141"), stored("body", "again"));
    assertEquals(ItemValue.of("35.5", "kg"), body("half"), "the open form itself is up to now");
    EntryView was =
        trial.as("monitor", () -> openEntry.asOf(subject, "first", "person", Instant.now()));
    assertEquals(STORED, was.items().get("twice").value());
    String path = "/api/studies/%s/subjects/%s/entries/first/person";
    Client.Answer answer = Client.as("monitor").get(path.formatted(study, subject.number()));
    assertTrue(
        answer.body().contains("\"140\"") && !answer.body().contains("\"142\""), answer.body());
  }

  private ItemView item(String id) {
    return trial.opens("monitor", subject, "first", "person").items().get(id);
  }

  private ItemValue person(String id) {
    return trial.opens("monitor", subject, "first", "person").items().get(id).value();
  }

  private ItemValue body(String id) {
    return trial.opens("monitor", subject, "first", "body").items().get(id).value();
  }

  private List<String> stored(String form, String item) {
    return database.column(
        "select e.data -> '%s' ->> 'value' from entry e join subject s on s.id = e.subject_id"
                .formatted(item)
            + " where s.study = '%s' and e.form = '%s'".formatted(study, form));
  }
}
