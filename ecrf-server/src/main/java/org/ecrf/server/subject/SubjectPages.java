package org.ecrf.server.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** Files of many subjects for reading, page by page in the order of their numbers. */
@ApplicationScoped
public class SubjectPages {
  private final EntityManager em;
  private final Clock clock;

  @Inject
  SubjectPages(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /**
   * Which subjects; null: any but those entered by mistake, which are asked for. The text is looked
   * for in the number.
   */
  public record Wanted(
      @Nullable String text, @Nullable SubjectState state, @Nullable String site) {}

  /** Two statements. The caller's access to the study was checked and gave {@code acting}. */
  public Page<SubjectFile> page(String study, Acting acting, Wanted wanted, int offset, int limit) {
    Map<String, Object> values = new TreeMap<>(Map.of("study", study));
    String where = " from SubjectRow s where s.study = :study" + conditions(wanted, acting, values);
    List<SubjectRow> rows =
        with(em.createQuery("select s" + where + " order by s.number", SubjectRow.class), values)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    long total =
        with(em.createQuery("select count(s)" + where, Long.class), values).getSingleResult();
    return new Page<>(rows.stream().map(row -> file(row, acting)).toList(), total);
  }

  private SubjectFile file(SubjectRow row, Acting acting) {
    return new RowFile(row.at(clock.instant()), acting, false);
  }

  private static String conditions(Wanted wanted, Acting acting, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    if (wanted.text() != null) {
      where.append(" and locate(:text, s.number) > 0");
      values.put("text", wanted.text());
    }
    if (wanted.state() == null) {
      where.append(" and s.state <> ENTERED_BY_MISTAKE");
    } else {
      where.append(" and s.state = :state");
      values.put("state", wanted.state());
    }
    if (wanted.site() != null) {
      where.append(" and s.site = :site");
      values.put("site", wanted.site());
    }
    if (acting.sites() instanceof Sites.Some some) {
      where.append(" and s.site in :sites");
      values.put("sites", some.codes());
    }
    return where.toString();
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }
}
