package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

  /** A question to the database as the platform's user may ask it. */
  interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  static <T> T query(String sql, Question<T> question) {
    RunningSystem system = RunningSystem.get();
    try (Connection connection =
            DriverManager.getConnection(
                system.databaseUrl(), "ecrf_app", system.folder().secrets().of("app"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Recomputes every link; answers the last hash, as the trail's newest line shows it. */
  String verify() {
    return query(
        "select seq, act, prev_hash, hash from ecrf.act where chain = ? order by seq",
        acts -> {
          acts.setString(1, name);
          return HexFormat.of().formatHex(verify(acts.executeQuery()));
        });
  }

  /** All acts, the oldest first. */
  List<StoredAct> acts() {
    return query(
        "select seq, request, disclosed from ecrf.act where chain = ? order by seq",
        statement -> {
          statement.setString(1, name);
          ResultSet rows = statement.executeQuery();
          List<StoredAct> acts = new ArrayList<>();
          while (rows.next()) {
            acts.add(
                new StoredAct(rows.getLong(1), rows.getString(2), disclosed(rows.getString(3))));
          }
          return acts;
        });
  }

  private static JsonNode disclosed(String json) {
    try {
      return new ObjectMapper().readTree(json).path("changes");
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(notJson);
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
