package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;

/** The queries of a study that the caller may see, the newest first. */
@UseCase
public class ListQueries {
  private final Access access;
  private final QueryPages pages;
  private final Queries queries;
  private final Studies studies;
  private final Sights sights;

  @Inject
  ListQueries(Access access, QueryPages pages, Queries queries, Studies studies, Sights sights) {
    this.access = access;
    this.pages = pages;
    this.queries = queries;
    this.studies = studies;
    this.sights = sights;
  }

  /** A query that may quote what is not for the caller is shown without its words where need be. */
  @Requires(Permission.READ_DATA)
  public Page<QueryView> page(String study, QueryFilter filter, int offset, int limit) {
    Acting acting = access.in(study);
    Page<QueryRow> page = pages.page(study, acting.sites(), filter, offset, limit);
    Map<Long, List<QueryView.Message>> messages = queries.messages(page.rows());
    StudyDefinition definition = studies.newest(study).definition();
    Map<String, Discretion> discretion = new HashMap<>();
    List<QueryView> views =
        page.rows().stream()
            .map(
                query -> {
                  QueryView view = query.view(messages.getOrDefault(query.id(), List.of()));
                  Discretion here =
                      discretion.computeIfAbsent(
                          query.place().site(), site -> sights.of(definition, site));
                  return HiddenWords.mayBeIn(query, here) ? HiddenWords.without(view) : view;
                })
            .toList();
    return new Page<>(views, page.total());
  }
}
