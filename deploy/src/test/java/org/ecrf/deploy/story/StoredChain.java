package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.ecrf.deploy.running.RunningSystem;

/**
 * The chain of one subject as the database keeps it, recomputed without the application's code:
 * each hash is SHA-256 over the hash before and the text of the act.
 */
record StoredChain(String name) {
  private static final byte[] START = new byte[32];

  static StoredChain of(Casebook subject) {
    return new StoredChain("subject:" + Casebook.STUDY + "/" + subject.number());
  }

  /** Recomputes every link; answers the last hash, as the trail's newest line shows it. */
  String verify() {
    RunningSystem system = RunningSystem.get();
    try (Connection connection =
            DriverManager.getConnection(
                system.databaseUrl(), "ecrf_app", system.folder().secrets().of("app"));
        PreparedStatement acts =
            connection.prepareStatement(
                "select seq, act, prev_hash, hash from ecrf.act where chain = ? order by seq")) {
      acts.setString(1, name);
      return HexFormat.of().formatHex(verify(acts.executeQuery()));
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private byte[] verify(ResultSet act) throws SQLException {
    byte[] head = START;
    for (long seq = 1; act.next(); seq++) {
      assertEquals(seq, act.getLong("seq"), name);
      assertArrayEquals(head, act.getBytes("prev_hash"), name + " act " + seq);
      head = link(head, act.getString("act"));
      assertArrayEquals(head, act.getBytes("hash"), name + " act " + seq);
    }
    return head;
  }

  private static byte[] link(byte[] before, String act) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(before);
      return sha.digest(act.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
