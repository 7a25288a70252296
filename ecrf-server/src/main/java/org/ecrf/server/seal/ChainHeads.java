package org.ecrf.server.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The heads of the chains in the database, beside what the seals hold of them. */
final class ChainHeads {
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

  private final Connection connection;

  ChainHeads(Connection connection) {
    this.connection = connection;
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
}
