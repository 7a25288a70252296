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

/** The seals in the database, and the heads that are to be sealed, in one transaction. */
final class SealTable {
  /**
   * Walks from chain to chain along the primary key: two look-ups for each chain, however many acts
   * it has. A chain whose sealed act is no longer there is left out; {@link #BROKEN} tells of it.
   */
  private static final String CHANGED =
      """
      with recursive chain(name) as (
        select min(a.chain) from ecrf.act a
        union all
        select (select min(a.chain) from ecrf.act a where a.chain > c.name)
          from chain c where c.name is not null)
      select c.name, head.seq, encode(head.hash, 'hex') as hash
        from chain c
       cross join lateral (select a.seq, a.hash from ecrf.act a
                            where a.chain = c.name order by a.seq desc limit 1) head
        left join ecrf.sealed_head s on s.chain = c.name
       where s.chain is null
          or (s.seq < head.seq
              and exists (select from ecrf.act a
                           where a.chain = s.chain and a.seq = s.seq and a.hash = s.hash))
       order by c.name
      """;

  private static final String BROKEN =
      """
      select s.chain from ecrf.sealed_head s
       where not exists (select from ecrf.act a
                          where a.chain = s.chain and a.seq = s.seq and a.hash = s.hash)
       order by s.chain limit 20
      """;

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

  /** Heads that no seal holds yet: of committed acts, since no other can be seen. */
  List<SealedHead> changed() throws SQLException {
    List<SealedHead> heads = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CHANGED);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        heads.add(new SealedHead(row.getString("name"), row.getLong("seq"), row.getString("hash")));
      }
    }
    return heads;
  }

  /** Chains that no longer hold what was sealed. */
  List<String> broken() throws SQLException {
    List<String> chains = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(BROKEN);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        chains.add(row.getString("chain"));
      }
    }
    return chains;
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
