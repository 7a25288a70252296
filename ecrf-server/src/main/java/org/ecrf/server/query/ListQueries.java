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
import org.ecrf.server.study.Studies;

/** The queries of a study that the caller may see, the newest first. */
@UseCase
public class ListQueries {
  private final Access access;
  private final QueryPages pages;
  private final Queries queries;
  private final Studies studies;

  @Inject
  ListQueries(Access access, QueryPages pages, Queries queries, Studies studies) {
    this.access = access;
    this.pages = pages;
    this.queries = queries;
    this.studies = studies;
  }

  /** A query that may quote what is sensitive is shown without its words where need be. */
  @Requires(Permission.READ_DATA)
  public Page<QueryView> page(String study, QueryFilter filter, int offset, int limit) {
    Acting acting = access.in(study);
    Page<QueryRow> page = pages.page(study, acting.sites(), filter, offset, limit);
    Map<Long, List<QueryView.Message>> messages = queries.messages(page.rows());
    SensitiveWords words =
        new SensitiveWords(studies.compiled(study, studies.current(study)).definition());
    List<QueryView> views =
        page.rows().stream()
            .map(
                query -> {
                  QueryView view = query.view(messages.getOrDefault(query.id(), List.of()));
                  boolean clear =
                      access.may(Permission.READ_SENSITIVE, study, query.place().site());
                  return clear || !words.mayBeIn(query) ? view : SensitiveWords.without(view);
                })
            .toList();
    return new Page<>(views, page.total());
  }
}
