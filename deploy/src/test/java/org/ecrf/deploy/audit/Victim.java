package org.ecrf.deploy.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The subject whose chain is tampered with.
 *
 * @param last number of its acts
 * @param save an act that has saved values
 * @param four the first act after those that the last seal before act 4 held
 * @param five the same for act 5
 */
record Victim(String chain, long last, long save, long four, long five) {
  private static final String FIRST_AFTER_SEAL =
      """
      1 + coalesce((select max((h ->> 'seq')::bigint)
                      from ecrf.seal s, jsonb_array_elements(s.seal::jsonb -> 'heads') h
                     where h ->> 'chain' = v.chain and (h ->> 'seq')::bigint < %d), 0)
      """;

  /** The one with the richest history. */
  static Victim in(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select v.chain, v.last,
                       (select min(a.seq) from ecrf.act a
                         where a.chain = v.chain and a.action = 'save' and a.seq > 4
                           and a.disclosed #>> '{changes,0,to,value,value}' is not null),
                       %s, %s
                  from (select chain, max(seq) as last from ecrf.act
                         where chain like 'subject:%%' group by chain
                         order by count(distinct target) desc, chain limit 1) v
                """
                    .formatted(FIRST_AFTER_SEAL.formatted(4), FIRST_AFTER_SEAL.formatted(5)))) {
      row.next();
      return new Victim(
          row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }

  String study() {
    return VerifyTrail.Scope.of(chain);
  }

  String fill(String text, String name) {
    return text.replace("CHAIN", name)
        .replace("STUDY", name.replace(chain, study()))
        .replace("SAVE", Long.toString(save))
        .replace("LAST", Long.toString(last))
        .replace("FOUR", Long.toString(four))
        .replace("FIVE", Long.toString(five));
  }
}
