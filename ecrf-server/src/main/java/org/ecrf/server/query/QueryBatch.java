package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.server.json.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries that are raised, queries that move on and what was said in them in one statement,
 * however many they are: a save may bring about all of it.
 */
@ApplicationScoped
class QueryBatch {
  private static final String WRITE =
      """
      with asked as (
        insert into query
        select * from jsonb_populate_recordset(cast(null as query), cast(:raised as jsonb))),
      moved as (
        update query q
           set state = m.state, accepted = m.accepted, messages = m.messages,
               version = q.version + 1
          from jsonb_populate_recordset(cast(null as query), cast(:moved as jsonb)) m
         where q.id = m.id),
      said as (
        insert into query_message
        select * from jsonb_populate_recordset(
          cast(null as query_message), cast(:messages as jsonb)))
      select case when :few then nextval('query_id') end
      """;

  private final EntityManager em;
  private final QueryNumbers numbers;

  @Inject
  QueryBatch(EntityManager em, QueryNumbers numbers) {
    this.em = em;
    this.numbers = numbers;
  }

  /** What is to be written together; the rows are none of the persistence context's. */
  final class Rows {
    private final List<Map<String, @Nullable Object>> raised = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> moved = new ArrayList<>();
    private final List<Map<String, Object>> messages = new ArrayList<>();

    void raise(QueryRow query, MessageRow message) {
      raised.add(query.columns());
      messages.add(message.columns());
    }

    /**
     * @param query was read in this transaction, under the lock of its subject
     */
    void move(QueryRow query, MessageRow message) {
      em.detach(query);
      moved.add(query.columns());
      messages.add(message.columns());
    }
  }

  Rows begin() {
    return new Rows();
  }

  void write(Rows rows) {
    Long drawn =
        (Long)
            em.createNativeQuery(WRITE, Long.class)
                // nothing that waits to be flushed is about these rows
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("raised", Canonical.of(rows.raised))
                .setParameter("moved", Canonical.of(rows.moved))
                .setParameter("messages", Canonical.of(rows.messages))
                .setParameter("few", numbers.few())
                .getSingleResult();
    if (drawn != null) {
      numbers.take(drawn);
    }
  }
}
