package org.ecrf.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Caller;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.seal.Attestation;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class TrailIT {
  private static final String PRIVILEGE = "42501";
  private static final String INTEGRITY = "23000";
  private static final String CHECK = "23514";
  private static final Author COORDINATOR = new Author("coordinator", "COORDINATOR");
  private static final Author INVESTIGATOR = new Author("investigator", "INVESTIGATOR");

  @Inject Trail trail;
  @Inject Caller caller;
  @Inject ChainCheck check;
  @Inject Attestation attestation;
  @Inject TrailReader reader;
  @Inject Database database;
  @Inject UserTransaction transaction;

  @Deployment
  static WebArchive war() {
    return Archive.war(TrailIT.class);
  }

  @Test
  void actsContinueTheirChainAndCanBeReadBackWithTheirValues() throws Exception {
    Chain chain = Chain.study("T-READ");
    Recorded first = append(chain, weighing("100.1").because("typing error"));
    Recorded second = append(chain, weighing("99.9"));

    assertEquals(List.of(1L, 2L), List.of(first.seq(), second.seq()));
    List<Told> told = inTransaction(() -> reader.page(chain, TrailReader.Wanted.ALL, 0, 10));
    assertEquals(second.hash(), told.getFirst().hash());
    assertEquals("typing error", told.getLast().reason());
    assertEquals(
        List.of(
            new Changed("screening/vitals/weight", null, ItemValue.of("100.1", "kg")),
            new Changed(
                "screening/vitals/height", null, new ItemValue.Missing("ND", "no stadiometer"))),
        told.getLast().changes());
  }

  @Test
  void theHashedTextHoldsNoValueAndNoReason() throws Exception {
    Chain chain = Chain.study("T-SECRET");
    append(chain, weighing("123.456789").because("a very particular reason"));

    String act = database.column("select act from act where chain = 'study:T-SECRET'").getFirst();
    assertTrue(act.startsWith("{\"action\":\"save\",\"at\":\"2"), act);
    assertTrue(act.contains("\"path\":\"screening/vitals/weight\""), act);
    assertTrue(!act.contains("123.456789") && !act.contains("particular"), act);
  }

  @Test
  void aRepeatedRequestIsFoundAndAnotherBodyUnderItsIdIsRefused() throws Exception {
    Chain chain = Chain.study("T-REPEAT");
    Request request = Request.of("r-1", "weight", 100);
    Recorded first = append(chain, weighing("100").answering(request));
    append(chain, weighing("101"));

    caller.is(COORDINATOR::name);
    Optional<Recorded> again = inTransaction(() -> trail.repeated(chain, request));
    assertEquals(first, again.orElseThrow());
    Refused refused =
        assertThrows(
            Refused.class,
            () -> inTransaction(() -> trail.repeated(chain, Request.of("r-1", "weight", 101))));
    assertEquals(new Refusal.RequestReused(), refused.refusal());
  }

  @Test
  void aRequestIsRepeatedByItsAuthorOnly() throws Exception {
    Chain chain = Chain.study("T-AUTHOR");
    Request request = Request.of("r-1", "weight", 100);
    append(chain, weighing("100").answering(request));

    caller.is(() -> "investigator");
    Refused refused =
        assertThrows(Refused.class, () -> inTransaction(() -> trail.repeated(chain, request)));
    assertEquals(new Refusal.RequestReused(), refused.refusal());
  }

  @Test
  void aWholeChainVerifies() throws Exception {
    Chain chain = Chain.study("T-WHOLE");
    for (int i = 0; i < 5; i++) {
      append(chain, weighing("7" + i).because("visit " + i));
    }
    assertEquals(new ChainCheck.Result(5, 0, List.of()), inTransaction(() -> check.check(chain)));
  }

  @Test
  void anErasureCountsOnlyByTwoPeopleAndWithThePlatformsSignature() throws Exception {
    String place = "act/1/screening/vitals/weight";
    String nobody = "act 3: it erases what nobody else has asked to be erased: " + place;
    assertEquals(List.of(nobody), faults(chain("T-ONE", COORDINATOR, true)));
    assertEquals(
        List.of("act 3: the platform has not signed this erasure: " + place),
        faults(chain("T-UNSIGNED", INVESTIGATOR, false)));
    assertEquals(List.of(), faults(chain("T-TWO", INVESTIGATOR, true)));
  }

  private List<String> faults(Chain chain) throws Exception {
    return inTransaction(() -> check.check(chain)).faults();
  }

  /** The coordinator lets a weight be erased, for which somebody has asked. */
  private Chain chain(String study, Author asks, boolean signed) throws Exception {
    Chain chain = Chain.study(study);
    append(chain, weighing("70"));
    append(chain, Act.of(asks, Redact.ASKING, "redaction/7"));
    String place = "1/screening/vitals/weight";
    String text = Redact.signed(chain.name(), "redaction/7", "act/" + place, "coordinator");
    String signature = signed ? attestation.of(text).orElseThrow() : "bm9uZQ==";
    append(
        chain,
        Act.of(COORDINATOR, Redact.ACTION, "act/" + place)
            .changing(
                List.of(
                    new Changed("redaction/7/erased", null, ItemValue.of(place)),
                    new Changed("redaction/7/signed", null, ItemValue.of(signature)))));
    return chain;
  }

  @Test
  void oneTransactionAppendsSeveralActs() throws Exception {
    Chain chain = Chain.study("T-SEVERAL");
    inTransaction(
        () -> {
          trail.append(chain, weighing("70"));
          trail.append(chain, weighing("71"));
          return trail.append(Chain.study("T-SEVERAL-2"), weighing("72"));
        });
    assertEquals(2, inTransaction(() -> check.check(chain)).acts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update act set who = 'somebody'",
        "update act set disclosed = '{}'",
        "delete from act",
        "truncate act",
        "update study_version set yaml = ''",
        "delete from decision",
        "delete from entry",
        "delete from subject",
        "update subject set number = '01-000'",
        "update entry set visit = 'screening'",
        "update access_grant set role = 'DATA_MANAGER'",
        "update subject_id set last_value = 1",
        "alter table act disable trigger append_only",
        "drop table act",
        "create table ecrf.mine (i int)",
        "set session_replication_role = replica",
        "set role ecrf_owner",
        "copy act to program 'id'"
      })
  void theApplicationsUserCannot(String attack) {
    assertTrue(
        database.refusal(attack).filter(PRIVILEGE::equals).isPresent(),
        () -> attack + ": " + database.refusal(attack));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update act set who = 'somebody'",
        "delete from act",
        "truncate act",
        "truncate act, decision"
      })
  void evenTheOwnerIsRefusedByTheTables(String attack) throws Exception {
    append(Chain.study("T-OWNER"), weighing("70"));
    assertEquals(Optional.of(PRIVILEGE), database.refusalOfOwner(attack));
  }

  @Test
  void forgedRowsAreRefused() throws Exception {
    append(Chain.study("T-FORGE"), weighing("70"));
    String start = "decode(repeat('00', 32), 'hex')";
    String head = "(select hash from act where chain = 'study:T-FORGE' and seq = 1)";

    assertEquals(
        Optional.of(INTEGRITY),
        forge(2, 2, "mallory", start, "sha256(" + start + " || convert_to(%s, 'UTF8'))"));
    assertEquals(
        Optional.of(INTEGRITY),
        forge(3, 3, "mallory", head, "sha256(" + head + " || convert_to(%s, 'UTF8'))"));
    assertEquals(
        Optional.of(CHECK), forge(2, 2, "mallory", head, start + " || convert_to(%s, 'UTF8')"));
    assertEquals(
        Optional.of(INTEGRITY),
        forge(2, 7, "mallory", head, "sha256(" + head + " || convert_to(%s, 'UTF8'))"));
    assertEquals(
        Optional.of(INTEGRITY),
        forge(2, 2, "another", head, "sha256(" + head + " || convert_to(%s, 'UTF8'))"));
  }

  private Optional<String> forge(int seq, int toldSeq, String told, String prev, String hash) {
    String act =
        """
        '{"action":"save","at":"2026-01-01T00:00:00.000000Z","by":"%s","chain":"study:T-FORGE",\
        "changes":[],"definition":null,"format":1,"reason":null,"request":null,"role":"R",\
        "seq":%d,"target":"t"}'"""
            .formatted(told, toldSeq);
    return database.refusal(
        """
        insert into act (chain, seq, at, who, role, action, target, act, disclosed, prev_hash, hash)
        values ('study:T-FORGE', %d, '2026-01-01T00:00:00Z', 'mallory', 'R', 'save', 't',
                %s, '{}', %s, %s)
        """
            .formatted(seq, act, prev, hash.formatted(act)));
  }

  private static Act weighing(String kilograms) {
    return Act.of(COORDINATOR, "save", "entry/screening/vitals")
        .changing(
            List.of(
                new Changed("screening/vitals/weight", null, ItemValue.of(kilograms, "kg")),
                new Changed(
                    "screening/vitals/height",
                    null,
                    new ItemValue.Missing("ND", "no stadiometer"))));
  }

  private Recorded append(Chain chain, Act act) throws Exception {
    return inTransaction(() -> trail.append(chain, act));
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    try {
      T result = work.call();
      transaction.commit();
      return result;
    } catch (Exception e) {
      transaction.rollback();
      throw e;
    }
  }
}
