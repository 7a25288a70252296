package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.FormAt;

/** What other rooms ask about queries that are not closed; an answered one is not closed. */
@ApplicationScoped
public class OpenQueries {
  private final Queries queries;

  @Inject
  OpenQueries(Queries queries) {
    this.queries = queries;
  }

  /** A query that is not closed. */
  public record Open(long id, ItemPath at, QueryState state, Text text) {}

  /** Those of one subject; one statement. */
  public List<Open> of(long subject) {
    return queries.open(subject).stream()
        .map(q -> new Open(q.id(), q.place().at(), q.state(), q.text()))
        .toList();
  }

  /** How many each form has, by subject; one statement for all of them. */
  public Map<Long, Map<FormAt, Integer>> counts(Collection<Long> subjects) {
    return queries.counts(subjects).stream()
        .collect(
            Collectors.groupingBy(
                Queries.Count::subject,
                Collectors.toMap(Queries.Count::at, c -> Math.toIntExact(c.queries()))));
  }
}
