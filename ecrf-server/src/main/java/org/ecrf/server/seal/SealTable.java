package org.ecrf.server.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The seals in the database. */
final class SealTable {
  private static final String SEAL =
      "select scope, number, at, key, seal, encode(hash, 'hex') as hash, signature from ecrf.seal";

  private final Connection connection;

  SealTable(Connection connection) {
    this.connection = connection;
  }

  /** One node seals at a time; the lock goes with the transaction. */
  void lock() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = '5min'");
      statement.execute("set local lock_timeout = '1min'");
      statement.execute("select pg_advisory_xact_lock(hashtextextended('ecrf.seal', 0))");
    }
  }

  Seal.Place last(String scope) throws SQLException {
    return newest(scope).map(Seal::place).orElseGet(() -> Seal.Place.start(scope));
  }

  Optional<Seal> newest(String scope) throws SQLException {
    return first(SEAL + " where scope = ? order by number desc limit 1", scope);
  }

  /** The first seal that holds this act of the chain or a later one. */
  Optional<Seal> covering(String scope, String chain, long seq) throws SQLException {
    return first(
        SEAL
            + """
               where scope = ? and exists (
                 select from jsonb_array_elements(seal::jsonb -> 'heads') h
                  where h ->> 'chain' = ? and (h ->> 'seq')::bigint >= ?)
               order by number limit 1
              """,
        scope,
        chain,
        seq);
  }

  Optional<Seal> at(Seal.Place place) throws SQLException {
    return first(SEAL + " where scope = ? and number = ?", place.scope(), place.number());
  }

  List<Seal> after(Seal.Place place) throws SQLException {
    return read(
        SEAL + " where scope = ? and number > ? order by number", place.scope(), place.number());
  }

  List<Seal> some(String scope, int offset, int limit) throws SQLException {
    return read(SEAL + " where scope = ? order by number offset ? limit ?", scope, offset, limit);
  }

  List<String> scopes() throws SQLException {
    List<String> scopes = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement("select scope from ecrf.seal where number = 1 order by 1");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        scopes.add(row.getString(1));
      }
    }
    return scopes;
  }

  void insert(Seal seal) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into ecrf.seal (scope, number, at, key, seal, hash, signature)
            values (?, ?, ?, ?, ?, ?, ?)
            """)) {
      statement.setString(1, seal.scope());
      statement.setLong(2, seal.number());
      statement.setObject(3, seal.at().atOffset(ZoneOffset.UTC));
      statement.setString(4, seal.key());
      statement.setString(5, seal.text());
      statement.setBytes(6, HexFormat.of().parseHex(seal.hash()));
      statement.setBytes(7, seal.signature());
      statement.executeUpdate();
    }
  }

  private Optional<Seal> first(String sql, Object... parameters) throws SQLException {
    return read(sql, parameters).stream().findFirst();
  }

  private List<Seal> read(String sql, Object... parameters) throws SQLException {
    List<Seal> seals = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          seals.add(seal(row));
        }
      }
    }
    return seals;
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getString("scope"),
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key"),
        row.getString("seal"),
        row.getString("hash"),
        row.getBytes("signature"));
  }
}
