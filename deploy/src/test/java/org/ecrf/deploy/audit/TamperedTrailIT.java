package org.ecrf.deploy.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who owns the database changes a real history in each way that there is. Who has kept the
 * seals from before finds it: by {@code deploy/audit verify}, and offline in a package exported
 * afterwards.
 */
class TamperedTrailIT {
  private static final String UNSEALED =
      """
      select count(*) from (select chain, max(seq) as seq from ecrf.act group by chain) a
        left join ecrf.sealed_head s on s.chain = a.chain and s.seq = a.seq
       where s.chain is null
      """;

  @TempDir private static Path kept;
  @TempDir private Path out;

  private static CopiedDatabase platform;
  private static Victim victim;

  @BeforeAll
  static void theHistoryIsSealedAndTheSealsAreKept() throws Exception {
    ConsentFile.attach();
    await().atMost(Duration.ofMinutes(1)).until(() -> CopiedDatabase.number(UNSEALED) == 0);
    platform = CopiedDatabase.of(kept);
    try (Connection copy = CopiedDatabase.superuser("audit_copy")) {
      victim = Victim.in(copy);
    }
    assertTrue(victim.last() > 8, "a history worth changing");
  }

  @AfterAll
  static void nothingIsLeft() throws SQLException {
    CopiedDatabase.drop();
  }

  @Test
  void whatNobodyHasTouchedIsWhole() throws Exception {
    Finding finding = new Finding(platform, platform.after(superuser -> {}), out);
    assertEquals(0, finding.online().code(), finding.online().text());
    assertEquals(0, finding.offline().code(), finding.offline().text());
    assertTrue(finding.offline().text().endsWith("WHOLE: nothing is broken.\n"));
  }

  @Test
  void aPackageOfOneStudyIsWholeAndHoldsNothingOfTheOthers() throws Exception {
    String database = platform.after(superuser -> {});
    Path folder = Finding.export(platform, database, out, "NCT05061030");
    Finding.Said said = Finding.offline(platform, folder);
    assertEquals(0, said.code(), said.text());
    for (String file : List.of("acts.jsonl", "seals.jsonl", "state.jsonl")) {
      assertTrue(!Files.readString(folder.resolve(file)).contains("WJMSC-ALS"), file);
    }
    platform.drop(database);
  }

  @ParameterizedTest
  @EnumSource(Tampering.class)
  void isFoundAndNamed(Tampering tampering) throws Exception {
    String database = platform.after(superuser -> tampering.on(superuser, victim));
    new Finding(platform, database, out).assertFirst(tampering.found(victim));
  }

  @ParameterizedTest
  @EnumSource(GuardAttack.class)
  void aGuardThatIsNotAsItWasMadeIsTold(GuardAttack attack) throws Exception {
    String database =
        platform.afterOnly(
            superuser -> {
              try (Statement statement = superuser.createStatement()) {
                statement.execute(attack.sql());
              }
            });
    new Finding(platform, database, out).assertFirst("guard " + attack.told());
  }

  /** Where a migration changes a guard: target/guards.txt is what guards.txt has to be. */
  @Test
  void theGuardsAreThoseThatTheMigrationsMake() throws Exception {
    try (Connection copy = CopiedDatabase.superuser("audit_copy")) {
      List<String> lines = new ArrayList<>();
      Guards.present(copy).forEach((guard, is) -> lines.add(guard + "\t" + is));
      Files.write(Path.of("target", "guards.txt"), lines);
      assertEquals(Guards.expected(), lines);
    }
  }

  @Test
  void aWholeNewTrailUnderANewKeyIsFoundByTheSealsThatWereKept() throws Exception {
    String database =
        platform.after(
            superuser -> {
              Tampering.AUTHOR_CHANGED_AND_CHAIN_RECOMPUTED.on(superuser, victim);
              Forger.sealAnew(superuser, victim.study());
            });
    new Finding(platform, database, out)
        .assertFirst("seal 1 of " + victim.study() + ": is another one than was kept elsewhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update TABLE set hash = hash",
        "delete from TABLE",
        "truncate TABLE",
        "alter table TABLE disable trigger append_only",
        "alter table TABLE disable trigger all",
        "drop trigger append_only on TABLE",
        "drop table TABLE"
      })
  void theApplicationsUserCanDoNothingOfThis(String attack) throws SQLException {
    for (String table : List.of("ecrf.act", "ecrf.seal")) {
      assertEquals("42501", refusal(attack.replace("TABLE", table)), attack + " " + table);
    }
    assertEquals("42501", refusal("alter table ecrf.act drop constraint act_hash"));
    assertEquals("42501", refusal("alter table ecrf.seal drop constraint seal_hash"));
  }

  private static String refusal(String sql) throws SQLException {
    try (Connection application = platform.application();
        Statement statement = application.createStatement()) {
      statement.execute(sql);
      return "done";
    } catch (SQLException refused) {
      return refused.getSQLState();
    }
  }
}
