package org.ecrf.server.redaction;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;

/** The redactions of a study, the newest first, for those who decide on them. */
@UseCase
public class ListRedactions {
  private static final String SOMETHING = "…";

  private final Access access;
  private final Redactions redactions;
  private final Studies studies;
  private final Sights sights;

  @Inject
  ListRedactions(Access access, Redactions redactions, Studies studies, Sights sights) {
    this.access = access;
    this.redactions = redactions;
    this.studies = studies;
    this.sights = sights;
  }

  @Requires(Permission.READ_REDACTIONS)
  public Page<RedactionView> page(String study, int offset, int limit) {
    Acting acting = access.in(study);
    Page<RedactionRow> page = redactions.page(study, acting.sites(), offset, limit);
    StudyDefinition definition = studies.newest(study).definition();
    List<RedactionView> rows =
        page.rows().stream().map(row -> row.view(shown(definition, row), acting.name())).toList();
    return new Page<>(rows, page.total());
  }

  /** Where something stands that is for others only is not told. */
  private List<String> shown(StudyDefinition study, RedactionRow row) {
    return row.paths().stream()
        .map(
            path ->
                Redactable.item(study, path)
                        .filter(at -> sights.of(study, row.site()).closes(at))
                        .isPresent()
                    ? SOMETHING
                    : path)
        .toList();
  }
}
