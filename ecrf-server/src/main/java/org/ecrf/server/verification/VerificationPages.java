package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.problem.Page;

/** Lists, paged in the database. */
@ApplicationScoped
class VerificationPages {
  private static final String FORMS =
      """
      , form_line as (
        select i.number, i.site, i.visit, i.form, i.state,
               count(*) filter (where i.asked) as asked,
               count(*) filter (
                 where i.asked and m.item_version is distinct from cast(i.version as int)) as open,
               count(*) filter (where m.item_version <> cast(i.version as int)) as changed
          from item i
          left join ecrf.verification_mark m
            on m.subject_id = i.subject_id and m.visit = i.visit and m.form = i.form
           and m.item = i.item and m.kind = 'SOURCE'
         group by i.number, i.site, i.visit, i.form, i.state)
      select *, count(*) over () as total from form_line where open > 0
       order by number, array_position(string_to_array(:visits, ','), split_part(visit, '[', 1)),
                visit, array_position(string_to_array(:forms, ','), split_part(form, '[', 1)), form
      """;

  private static final String CHANGED =
      """
      select i.number, i.site, i.visit, i.form, i.item, m.kind, m.marked_by, m.marked_role,
             m.marked_at, m.item_version, cast(i.kept as text) as kept, count(*) over () as total
        from ecrf.verification_mark m
        join item i on m.subject_id = i.subject_id and m.visit = i.visit and m.form = i.form
         and m.item = i.item
       where m.item_version <> cast(i.version as int)
       order by i.kept ->> 'at' desc, i.number, i.visit, i.form, i.item, m.kind
      """;

  private static final String WITH_MARKS =
      """
       and exists (select from ecrf.verification_mark k
         where k.subject_id = s.id and k.visit = e.visit and k.form = e.form)
      """;

  private final EntityManager em;

  @Inject
  VerificationPages(EntityManager em) {
    this.em = em;
  }

  /**
   * What is wanted.
   *
   * @param study says in which order visits and forms stand
   */
  record Wanted(StudyDefinition study, Scope scope, VerificationFilter filter, Window window) {}

  /** Part of a list. */
  record Window(int offset, int limit) {
    Window {
      Page.from(offset);
      Page.atMost(limit);
    }
  }

  Page<Tuple> open(Wanted wanted) {
    String sql = MarkedItems.where(wanted.filter().where() + " and not s.locked") + FORMS;
    Query query = em.createNativeQuery(sql, Tuple.class);
    return page(
        bind(query, wanted)
            .setParameter("visits", names(wanted.study().visits().stream().map(Visit::id)))
            .setParameter("forms", names(wanted.study().forms().keySet().stream())),
        wanted);
  }

  private static String names(Stream<String> names) {
    return names.collect(Collectors.joining(","));
  }

  Page<Tuple> changed(Wanted wanted) {
    String sql =
        MarkedItems.where(wanted.filter().where() + " and not s.locked" + WITH_MARKS) + CHANGED;
    return page(bind(em.createNativeQuery(sql, Tuple.class), wanted), wanted);
  }

  private static Query bind(Query query, Wanted wanted) {
    wanted.scope().bind(query).setParameter("study", wanted.study().id());
    wanted.filter().bind(query);
    return query;
  }

  /** Beyond the end no row tells how many there are: the first one is asked. */
  private static Page<Tuple> page(Query query, Wanted wanted) {
    List<Tuple> rows = rows(query, wanted.window());
    boolean beyond = rows.isEmpty() && wanted.window().offset() > 0;
    List<Tuple> telling = beyond ? rows(query, new Window(0, 1)) : rows;
    long total = telling.isEmpty() ? 0 : telling.getFirst().get("total", Number.class).longValue();
    return new Page<>(rows, total);
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query, Window window) {
    return query.setFirstResult(window.offset()).setMaxResults(window.limit()).getResultList();
  }
}
