package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecrf.server.json.Canonical;

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
               message = m.message, fingerprint = m.fingerprint, due = m.due,
               assigned_role = m.assigned_role, assigned_to = m.assigned_to,
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

  /** What is to be written together. */
  static final class Rows {
    private final List<QueryRow> raised = new ArrayList<>();
    private final Set<QueryRow> moved = new LinkedHashSet<>();
    private final List<MessageRow> messages = new ArrayList<>();

    void raise(QueryRow query) {
      raised.add(query);
    }

    /**
     * @param query raised with it, or read in this transaction under the lock of its subject
     */
    void say(QueryRow query, MessageRow message) {
      if (!raised.contains(query)) {
        moved.add(query);
      }
      messages.add(message);
    }
  }

  void write(Rows rows) {
    if (rows.messages.isEmpty()) {
      return;
    }
    rows.moved.forEach(em::detach);
    Long drawn =
        (Long)
            em.createNativeQuery(WRITE, Long.class)
                // nothing that waits to be flushed is about these rows
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(
                    "raised", Canonical.of(rows.raised.stream().map(QueryRow::columns).toList()))
                .setParameter(
                    "moved", Canonical.of(rows.moved.stream().map(QueryRow::columns).toList()))
                .setParameter(
                    "messages",
                    Canonical.of(rows.messages.stream().map(MessageRow::columns).toList()))
                .setParameter("few", numbers.few())
                .getSingleResult();
    if (drawn != null) {
      numbers.take(drawn);
    }
  }
}
