package org.ecrf.server.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals as they are made on PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class SealIT {
  private static final String PRIVILEGE = "42501";
  private static final String INTEGRITY = "23000";

  @Inject Trail trail;
  @Inject Sealer sealer;
  @Inject Database database;
  @Inject UserTransaction transaction;

  @Deployment
  static WebArchive war() {
    return Archive.war(SealIT.class);
  }

  @Test
  void aSealHoldsTheHeadsThatHaveChangedSinceTheSealBefore() throws Exception {
    append(Chain.study("S-HEADS"));
    append(Chain.subject("S-HEADS", "01-001"));
    Recorded second = append(Chain.subject("S-HEADS", "01-002"));
    sealer.seal();
    assertEquals(
        List.of("study:S-HEADS 1", "subject:S-HEADS/01-001 1", "subject:S-HEADS/01-002 1"),
        heads("S-HEADS", 1));

    append(Chain.subject("S-HEADS", "01-001"));
    append(Chain.subject("S-HEADS", "01-001"));
    sealer.seal();
    assertEquals(List.of("subject:S-HEADS/01-001 3"), heads("S-HEADS", 2));
    Seal first =
        sealer.covering("study:S-HEADS", second.chain().name(), second.seq()).orElseThrow();
    assertEquals(1, first.number());
    assertTrue(first.text().contains(second.hash()));
  }

  @Test
  void whereNothingHasChangedNothingIsSealed() throws Exception {
    append(Chain.study("S-SAME"));
    sealer.seal();
    sealer.seal();
    assertEquals(List.of("1"), numbers("S-SAME"));
  }

  @Test
  void whatIsNotCommittedIsNotSealed() throws Exception {
    append(Chain.study("S-OPEN"));
    sealer.seal();
    transaction.begin();
    trail.append(Chain.study("S-OPEN"), act());
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      other
          .submit(
              () -> {
                sealer.seal();
                return "sealed beside it";
              })
          .get();
    }
    transaction.rollback();
    append(Chain.study("S-OPEN"));
    sealer.seal();
    assertEquals(List.of("study:S-OPEN 2"), heads("S-OPEN", 2));
  }

  @Test
  void severalAtOnceMakeOneRowOfNumbers() throws Exception {
    List<Future<Object>> all = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 60; i++) {
        append(Chain.study("S-MANY"));
        all.add(
            nodes.submit(
                () -> {
                  sealer.seal();
                  return "";
                }));
      }
    }
    for (Future<Object> one : all) {
      one.get();
    }
    List<String> numbers = numbers("S-MANY");
    assertEquals(
        LongStream.rangeClosed(1, numbers.size()).mapToObj(Long::toString).toList(), numbers);
    assertEquals(
        List.of("study:S-MANY 60"), heads("S-MANY", numbers.size()), "the last one holds the head");
  }

  @Test
  void aChainThatWasChangedAfterItsSealIsToldAndNotSealedAgain() throws Exception {
    append(Chain.study("S-CUT"));
    append(Chain.study("S-CUT"));
    sealer.seal();
    assertEquals(
        Optional.empty(), asOwner("delete from ecrf.act where chain = 'study:S-CUT' and seq = 2"));
    append(Chain.study("S-CUT"));
    append(Chain.study("S-CUT"));
    try {
      sealer.seal();
      assertTrue(sealer.trouble().contains("study:S-CUT"), sealer.trouble());
      assertEquals(List.of("1"), numbers("S-CUT"));
    } finally {
      asOwner("delete from ecrf.act where chain = 'study:S-CUT'");
      asOwner("delete from ecrf.sealed_head where chain = 'study:S-CUT'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update seal set seal = seal",
        "delete from seal",
        "truncate seal",
        "alter table seal disable trigger append_only",
        "alter table seal drop constraint seal_hash",
        "drop table seal",
        "insert into sealed_head values ('study:X', 1, '', 1)",
        "update sealed_head set seq = 9",
        "delete from sealed_head",
        "truncate sealed_head",
        "select note_sealed_heads()"
      })
  void theApplicationsUserCannot(String attack) {
    assertEquals(Optional.of(PRIVILEGE), database.refusal(attack));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update seal set at = at", "delete from seal", "truncate seal"})
  void evenTheOwnerIsRefusedByTheTables(String attack) throws Exception {
    append(Chain.study("S-OWNER"));
    sealer.seal();
    assertEquals(Optional.of(PRIVILEGE), database.refusalOfOwner(attack));
  }

  @Test
  void aSealThatDoesNotContinueOrSealsWhatIsNotThereIsRefused() throws Exception {
    append(Chain.study("S-FORGE"));
    sealer.seal();
    String hash = sealer.newest("study:S-FORGE").orElseThrow().hash();
    String nowhere = "[{\"chain\":\"study:S-FORGE\",\"hash\":\"00\",\"seq\":1}]";

    assertEquals(Optional.of(INTEGRITY), forge(3, hash, "[]"));
    assertEquals(Optional.of(INTEGRITY), forge(2, "00".repeat(32), "[]"));
    assertEquals(Optional.of(INTEGRITY), forge(2, hash, nowhere));
    assertEquals(List.of("1"), numbers("S-FORGE"));
  }

  private Optional<String> forge(int number, String previous, String heads) {
    String text =
        "{\"at\":\"2026-01-01T00:00:00.000000Z\",\"heads\":%s,\"key\":\"k\",\"number\":%d,\"previous\":\"%s\",\"scope\":\"study:S-FORGE\"}"
            .formatted(heads, number, previous);
    return database.refusal(
        """
        insert into seal values ('study:S-FORGE', %d, '2026-01-01T00:00:00Z', 'k', '%s',
          sha256(convert_to('%s', 'UTF8')), decode(repeat('00', 64), 'hex'))
        """
            .formatted(number, text, text));
  }

  private Optional<String> asOwner(String sql) {
    Optional<String> off =
        database.refusalOfOwner("alter table ecrf.act disable trigger append_only");
    database.refusalOfOwner("alter table ecrf.sealed_head disable trigger no_delete");
    try {
      return off.isPresent() ? off : database.refusalOfOwner(sql);
    } finally {
      database.refusalOfOwner("alter table ecrf.act enable always trigger append_only");
      database.refusalOfOwner("alter table ecrf.sealed_head enable always trigger no_delete");
    }
  }

  private List<String> heads(String study, int number) {
    return database.column(
        """
        select (h ->> 'chain') || ' ' || (h ->> 'seq')
          from seal s, jsonb_array_elements(s.seal::jsonb -> 'heads') h
         where scope = 'study:%s' and number = %d order by 1
        """
            .formatted(study, number));
  }

  private List<String> numbers(String study) {
    return database.column(
        "select number from seal where scope = 'study:%s' order by number".formatted(study));
  }

  private static Act act() {
    return Act.of(new Author("coordinator", "COORDINATOR"), "save", "entry/screening/vitals");
  }

  private Recorded append(Chain chain) throws Exception {
    transaction.begin();
    Recorded recorded = trail.append(chain, act());
    transaction.commit();
    return recorded;
  }
}
