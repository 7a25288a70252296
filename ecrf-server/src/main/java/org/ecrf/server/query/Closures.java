package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.json.Canonical;

/** Closes many queries whose acts have been appended, in one statement. */
@ApplicationScoped
class Closures {
  private final EntityManager em;
  private final Trail trail;

  @Inject
  Closures(EntityManager em, Trail trail) {
    this.em = em;
    this.trail = trail;
  }

  /** By whom; roles differ from site to site. */
  record Closure(long id, Author author) {}

  void write(List<Closure> closures, String text) {
    if (closures.isEmpty()) {
      return;
    }
    em.createNativeQuery(
            """
            with closing as (
              select * from jsonb_to_recordset(cast(:closures as jsonb))
                as x(id bigint, who text, role text)),
            closed as (
              update ecrf.query q
                 set state = 'CLOSED', accepted = true, messages = q.messages + 1,
                     version = q.version + 1
                from closing c where q.id = c.id
              returning q.id, q.messages, c.who, c.role)
            insert into ecrf.query_message (query_id, seq, who, role, at, kind, message)
            select id, messages, who, role, :at, 'CLOSED', :text from closed
            """)
        .setParameter("closures", Canonical.of(closures.stream().map(Closures::line).toList()))
        .setParameter("at", trail.moment())
        .setParameter("text", text)
        .executeUpdate();
  }

  private static Map<String, Object> line(Closure closure) {
    return Map.of(
        "id", closure.id(), "who", closure.author().name(), "role", closure.author().role());
  }
}
