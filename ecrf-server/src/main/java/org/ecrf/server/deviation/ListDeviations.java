package org.ecrf.server.deviation;

import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Studies;

/** The deviations at the caller's sites, the newest first. */
@UseCase
public class ListDeviations {
  private static final int AT_ONCE = 500;

  private final Access access;
  private final Studies studies;
  private final DeviationPages pages;
  private final DeviationWords words;

  @Inject
  ListDeviations(Access access, Studies studies, DeviationPages pages, DeviationWords words) {
    this.access = access;
    this.studies = studies;
    this.pages = pages;
    this.words = words;
  }

  @Requires(Permission.READ_DATA)
  public Page<DeviationLine> page(String study, DeviationFilter filter, int offset, int limit) {
    Sites sites = access.in(study).sites();
    return page(study, sites, filter, offset, limit);
  }

  /** All of it as a table of text, written as it is read. */
  @Requires(Permission.READ_DATA)
  public void write(String study, DeviationFilter filter, OutputStream out) throws IOException {
    Sites sites = access.in(study).sites();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    DeviationTable table = new DeviationTable(studies.newest(study).definition(), text);
    Page<DeviationLine> page;
    int offset = 0;
    do {
      page = page(study, sites, filter, offset, AT_ONCE);
      for (DeviationLine line : page.rows()) {
        table.add(line);
      }
      text.flush();
      offset += AT_ONCE;
    } while (offset < page.total());
  }

  private Page<DeviationLine> page(
      String study, Sites sites, DeviationFilter filter, int offset, int limit) {
    StudyDefinition definition = studies.newest(study).definition();
    Page<Tuple> page = pages.page(study, sites, filter, offset, limit);
    return new Page<>(
        page.rows().stream().map(row -> words.line(definition, row)).toList(), page.total());
  }
}
