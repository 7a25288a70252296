package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** The queries of a study that the caller may see, the newest first. */
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

  /**
   * What is for others only has no query here, nor is one counted; one that may quote what is
   * sensitive is shown without its words where need be.
   */
  @Requires(Permission.READ_DATA)
  public Page<QueryView> page(String study, QueryFilter filter, int offset, int limit) {
    Acting acting = access.in(study);
    List<SiteSight> seen = sights.of(study, acting.sites());
    QueryPages.Wanted wanted = new QueryPages.Wanted(study, acting.sites(), filter, seen);
    Page<QueryRow> page = pages.page(wanted, offset, limit);
    Map<Long, List<QueryView.Message>> messages = queries.messages(page.rows());
    return new Page<>(
        page.rows().stream()
            .map(query -> view(query, messages.getOrDefault(query.id(), List.of()), seen))
            .toList(),
        page.total());
  }

  private static QueryView view(
      QueryRow query, List<QueryView.Message> messages, List<SiteSight> seen) {
    List<SiteSight> here =
        seen.stream().filter(s -> s.sites().contains(query.place().site())).toList();
    QueryView view = query.view(messages, here.stream().anyMatch(s -> s.isUnseen(query)));
    return here.stream().anyMatch(s -> s.hides(query)) ? HiddenWords.without(view) : view;
  }
}
