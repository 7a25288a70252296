package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Holding;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The queries of a study that the caller may see. */
@UseCase
public class ListQueries {
  private final Access access;
  private final QueryPages pages;
  private final Queries queries;
  private final QuerySights sights;

  @Inject
  ListQueries(Access access, QueryPages pages, Queries queries, QuerySights sights) {
    this.access = access;
    this.pages = pages;
    this.queries = queries;
    this.sights = sights;
  }

  /** The newest first. */
  @Requires(Permission.READ_DATA)
  public Worklist page(String study, QueryFilter filter, int offset, int limit) {
    return list(study, filter, QuerySort.NEWEST, offset, limit);
  }

  /**
   * What is for others only has no query here, nor is one counted; one that may quote what is
   * sensitive is shown without its words where need be. Six statements, however many there are.
   */
  @Requires(Permission.READ_DATA)
  public Worklist page(String study, QueryFilter filter, QuerySort sort, int offset, int limit) {
    return list(study, filter, sort, offset, limit);
  }

  private Worklist list(String study, QueryFilter filter, QuerySort sort, int offset, int limit) {
    Acting acting = access.in(study);
    List<Holding> held = access.held(study);
    List<SiteSight> seen = sights.of(study, acting.sites(), held);
    QueryPages.Wanted wanted =
        new QueryPages.Wanted(
            study, acting.sites(), filter, seen, new Waiting(acting.name(), held));
    List<QueryRow> rows = pages.rows(wanted, sort, offset, limit);
    List<QueryPages.Count> counts = pages.counts(wanted);
    Map<Long, List<QueryView.Message>> messages = queries.messages(rows);
    return new Worklist(
        rows.stream()
            .map(query -> view(query, messages.getOrDefault(query.id(), List.of()), seen))
            .toList(),
        counts.stream()
            .filter(c -> filter.state() == null || c.state() == filter.state())
            .mapToLong(QueryPages.Count::queries)
            .sum(),
        counts.stream()
            .collect(Collectors.toMap(QueryPages.Count::state, QueryPages.Count::queries)),
        counts.stream().mapToLong(QueryPages.Count::overdue).sum());
  }

  private static QueryView view(
      QueryRow query, List<QueryView.Message> messages, List<SiteSight> seen) {
    List<SiteSight> here =
        seen.stream().filter(s -> s.sites().contains(query.place().site())).toList();
    QueryView view = query.view(messages, here.stream().anyMatch(s -> s.isUnseen(query)));
    Predicate<String> hidden = role -> here.stream().anyMatch(s -> s.hides(query, role));
    return here.stream().anyMatch(s -> s.hides(query))
        ? HiddenWords.asked(view, hidden)
        : HiddenWords.without(view, hidden);
  }
}
