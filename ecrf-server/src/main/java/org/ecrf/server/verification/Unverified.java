package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Sites;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.subject.SubjectFile;

/**
 * What other rooms ask: how many answers that the plans ask for are verified, and which are not. A
 * constant number of statements, however many subjects.
 */
@ApplicationScoped
public class Unverified {
  private static final String MARKED =
      """
       left join ecrf.verification_mark m
         on m.subject_id = i.subject_id and m.visit = i.visit and m.form = i.form
        and m.item = i.item and m.kind = 'SOURCE'
      """;

  private static final String COUNTS =
      """
      select i.subject_id, i.visit, i.form, count(*) filter (where i.asked) as asked,
             count(*) filter (
               where i.asked and m.item_version is distinct from cast(i.version as int)) as open,
             count(*) filter (where m.item_version <> cast(i.version as int)) as changed
        from item i
      """
          + MARKED
          + " group by i.subject_id, i.visit, i.form";

  private static final String OPEN =
      "select i.visit, i.form, i.item, m.item_version is not null as changed from item i"
          + MARKED
          + " where i.asked and m.item_version is distinct from cast(i.version as int)";

  private final EntityManager em;
  private final Scopes scopes;

  @Inject
  Unverified(EntityManager em, Scopes scopes) {
    this.em = em;
    this.scopes = scopes;
  }

  /**
   * How a form stands.
   *
   * @param asked items that the plans ask for
   * @param open those that are not verified, or were changed since
   * @param changed items that were changed since they were verified, also where no plan asks
   */
  public record Tally(int asked, int open, int changed) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
      return new Tally(asked + other.asked, open + other.open, changed + other.changed);
    }
  }

  /**
   * An answer that is to be verified.
   *
   * @param changed it was verified, and changed since
   */
  public record Open(ItemPath at, boolean changed) {}

  /** All of one subject, whether or not the caller may see the item; in the order of paths. */
  public List<Open> of(SubjectFile subject) {
    Scope scope = scopes.whole(subject.ref().study(), new Sites.Some(Set.of(subject.site())));
    return rows(OPEN, List.of(subject), scope).stream()
        .map(row -> new Open(path(row), row.get("changed", Boolean.class)))
        .sorted((one, other) -> one.at().compareTo(other.at()))
        .toList();
  }

  /** By subject and form, for who may know it; a form of which nothing is asked may be absent. */
  public Map<Long, Map<FormAt, Tally>> counts(Collection<SubjectFile> subjects) {
    Map<Long, Map<FormAt, Tally>> counts = new HashMap<>();
    if (subjects.isEmpty()) {
      return counts;
    }
    Set<String> sites = subjects.stream().map(SubjectFile::site).collect(Collectors.toSet());
    String study = subjects.iterator().next().ref().study();
    Scope scope = scopes.seen(study, new Sites.Some(sites));
    for (Tuple row : rows(COUNTS, subjects, scope)) {
      counts
          .computeIfAbsent(row.get("subject_id", Long.class), id -> new HashMap<>())
          .put(
              new FormAt(row.get("visit", String.class), row.get("form", String.class)),
              new Tally(count(row, "asked"), count(row, "open"), count(row, "changed")));
    }
    return counts;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String select, Collection<SubjectFile> subjects, Scope scope) {
    String sql = MarkedItems.where(" and s.id in (:subjects)") + select;
    return scope
        .bind(em.createNativeQuery(sql, Tuple.class))
        .setParameter("study", subjects.iterator().next().ref().study())
        .setParameter("subjects", subjects.stream().map(SubjectFile::id).toList())
        .getResultList();
  }

  private static ItemPath path(Tuple row) {
    return new ItemPath(
        row.get("visit", String.class),
        row.get("form", String.class),
        row.get("item", String.class));
  }

  private static int count(Tuple row, String name) {
    return row.get(name, Number.class).intValue();
  }
}
