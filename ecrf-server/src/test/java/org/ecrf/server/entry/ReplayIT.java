package org.ecrf.server.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.Told;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.json.Json;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.ecrf.server.whole.RandomHistory;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tables hold what the acts of the subject's chain come to, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class ReplayIT {
  private static final int ACTS = 150;

  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject Reading reading;
  @Inject Database database;

  private SubjectRef subject;
  private long seed;

  /** Reads a chain and what it comes to. */
  @UseCase
  static class Reading {
    private final Subjects subjects;
    private final TrailReader reader;
    private final Evaluator evaluator;

    @Inject
    Reading(Subjects subjects, TrailReader reader, Evaluator evaluator) {
      this.subjects = subjects;
      this.reader = reader;
      this.evaluator = evaluator;
    }

    @Requires(Permission.READ_TRAIL)
    public Replayed of(SubjectRef ref) {
      SubjectFile now = subjects.asOf(ref, Instant.now());
      return new Replayed(now, evaluator.entries(now), reader.until(now.chain(), null));
    }
  }

  record Replayed(SubjectFile subject, Entries entries, List<Told> acts) {}

  @Deployment
  static WebArchive war() {
    return Archive.war(
        ReplayIT.class,
        Reading.class,
        Replayed.class,
        WholeTrial.class,
        WholeStudy.class,
        Signer.class,
        RandomHistory.class);
  }

  @BeforeEach
  void aRandomHistory() {
    seed = new Random().nextLong();
    subject = trial.consents(trial.begins());
    RandomHistory history = new RandomHistory(subject.study(), subject.number(), seed, signer);
    history.screen();
    for (int i = 0; i < ACTS; i++) {
      history.act();
    }
    assertTrue(history.refused().size() < ACTS / 2, history.refused().toString());
  }

  @Test
  void theTablesAreTheReplayOfTheChain() {
    Replayed replayed = trial.as("inspector", () -> reading.of(subject));
    assertEquals(storedEntries(), entries(replayed.entries()), "seed " + seed);
    assertEquals(storedSubject(), subject(replayed.subject()), "seed " + seed);
    assertEquals(storedQueries(), queries(replayed.acts()), "seed " + seed);
    assertEquals(storedMessages(), messages(replayed.acts()), "seed " + seed);
  }

  private Map<String, Object> storedEntries() {
    Map<String, Object> stored = new TreeMap<>();
    for (String row :
        select(
            "e.visit || '/' || e.form || ' ' || e.study_version || ' ' || e.state || ' ' || e.data",
            "entry e join subject s on s.id = e.subject_id")) {
      String[] parts = row.split(" ", 4);
      stored.put(parts[0], List.of(parts[1], parts[2], Json.read(parts[3])));
    }
    assertTrue(stored.size() > 3, stored.keySet().toString());
    return stored;
  }

  private static Map<String, Object> entries(Entries entries) {
    Map<String, Object> rows = new TreeMap<>();
    for (EntryRow row : entries.all()) {
      rows.put(
          row.at().toString(),
          List.of(
              Integer.toString(row.studyVersion()),
              row.state().name(),
              Json.read(Json.MAPPER.valueToTree(row.data()).toString())));
    }
    return rows;
  }

  private String storedSubject() {
    return select(
            "concat_ws(' ', s.state, s.study_version, s.consented, s.left_on, s.withdrawn_from,"
                + " s.doses)",
            "subject s")
        .getFirst();
  }

  private static String subject(SubjectFile file) {
    return List.of(
            file.state(),
            file.storedVersion(),
            file.consented(),
            file.left() == null ? "" : file.left(),
            file.withdrawnFrom() == null ? "" : file.withdrawnFrom(),
            file.head().doses().stream()
                .map(dose -> '"' + dose + '"')
                .collect(Collectors.joining(", ", "[", "]")))
        .stream()
        .map(Object::toString)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> storedQueries() {
    Map<String, String> stored = new TreeMap<>();
    for (String row :
        select(
            "q.id || ' ' || q.state || ' ' || coalesce(q.check_id, '') || ' ' || q.accepted",
            "query q join subject s on s.id = q.subject_id")) {
      String[] parts = row.split(" ", 2);
      stored.put(parts[0], parts[1]);
    }
    return stored;
  }

  private static Map<String, String> queries(List<Told> acts) {
    Replay replay = Replay.of(acts);
    Map<String, String> queries = new TreeMap<>();
    replay
        .below("query/")
        .forEach(
            (path, standing) -> {
              if (path.endsWith("/state")) {
                String id = path.substring(0, path.indexOf('/'));
                String state = standing.text().orElseThrow();
                boolean person = !standing.last().role().equals("SYSTEM");
                queries.put(
                    id,
                    String.join(
                        " ",
                        state,
                        replay.text("query/" + id + "/check").orElse(""),
                        Boolean.toString(state.equals("CLOSED") && person)));
              }
            });
    return queries;
  }

  private List<String> storedMessages() {
    return select(
        "q.id || ' ' || m.who || ' ' || m.kind || ' ' || m.message",
        "query q join subject s on s.id = q.subject_id join query_message m on m.query_id = q.id",
        " order by q.id, m.seq");
  }

  /** A check speaks every language; the conversation keeps its English. */
  private static List<String> messages(List<Told> acts) {
    Map<Long, List<String>> said = new TreeMap<>();
    acts.stream()
        .filter(act -> act.action().startsWith("query-"))
        .forEach(
            act -> {
              String id = act.target().split("/", -1)[1];
              String kind = act.action().substring("query-".length()).toUpperCase(Locale.ROOT);
              String text =
                  act.changes().stream()
                      .filter(c -> c.path().matches("query/\\d+/message(/en)?"))
                      .map(ReplayIT::text)
                      .findFirst()
                      .orElse("");
              said.computeIfAbsent(Long.valueOf(id), none -> new ArrayList<>())
                  .add(String.join(" ", id, act.who(), kind, text));
            });
    return said.values().stream().flatMap(List::stream).toList();
  }

  private static String text(Changed change) {
    return change.to() instanceof ItemValue.Entered e ? e.text() : "";
  }

  private List<String> select(String what, String from) {
    return select(what, from, "");
  }

  private List<String> select(String what, String from, String order) {
    return database.column(
        "select %s from %s where s.study = '%s' and s.number = '%s'%s"
            .formatted(what, from, subject.study(), subject.number(), order));
  }
}
