package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.subject.Past;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** What other rooms ask about queries that are not closed; an answered one is not closed. */
@ApplicationScoped
public class OpenQueries {
  private final Queries queries;

  @Inject
  OpenQueries(Queries queries) {
    this.queries = queries;
  }

  /**
   * A query that is not closed.
   *
   * @param check that raised it, null where a person did
   */
  public record Open(long id, ItemPath at, QueryState state, Text text, @Nullable String check) {

    /** At a place that is for others only, or of a check that rests on one. */
    public boolean closedBy(Discretion discretion) {
      return OpenQueries.closed(at, check, discretion);
    }

    /** Which item it stands at may tell what was found there. */
    public boolean hiddenBy(Discretion discretion) {
      return discretion.hides(at) || (check != null && discretion.mayTell(check));
    }
  }

  /** Those of one subject; one statement. */
  public List<Open> of(long subject) {
    return queries.open(subject).stream()
        .map(q -> new Open(q.id(), q.place().at(), q.state(), q.text(), q.check()))
        .toList();
  }

  /**
   * How many each form has, by subject; one statement for all of them.
   *
   * @param discretion what of each subject's queries is counted: those for others only are not
   */
  public Map<Long, Map<FormAt, Integer>> counts(
      Collection<SubjectFile> subjects, Function<SubjectFile, Discretion> discretion) {
    Map<Long, Discretion> sights =
        subjects.stream().collect(Collectors.toMap(SubjectFile::id, discretion));
    return queries.counts(sights.keySet()).stream()
        .filter(c -> !closed(c.path(), c.check(), sights.get(c.subject())))
        .collect(
            Collectors.groupingBy(
                Queries.Count::subject,
                Collectors.toMap(
                    Queries.Count::at, c -> Math.toIntExact(c.queries()), Integer::sum)));
  }

  /** The same of one subject, as its chain had come to at the moment that its file shows. */
  public Map<FormAt, Integer> countsThen(SubjectFile subject, Discretion discretion) {
    Past past = Objects.requireNonNull(subject.past());
    return PastQuery.of(past.replay()).stream()
        .filter(query -> query.state().isOpen())
        .filter(query -> !closed(query.at(), query.check(), discretion))
        .collect(Collectors.toMap(query -> FormAt.of(query.at()), query -> 1, Integer::sum));
  }

  static boolean closed(ItemPath at, @Nullable String check, Discretion discretion) {
    return discretion.closes(at) || (check != null && discretion.closes(check));
  }
}
