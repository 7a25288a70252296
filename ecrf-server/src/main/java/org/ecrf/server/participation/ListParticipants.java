package org.ecrf.server.participation;

import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Studies;

/** The screening and enrolment log of the caller's sites, in the order of the numbers. */
@UseCase
public class ListParticipants {
  private static final int AT_ONCE = 500;

  private final Access access;
  private final Studies studies;
  private final ParticipantPages pages;
  private final ParticipantWords words;

  @Inject
  ListParticipants(Access access, Studies studies, ParticipantPages pages, ParticipantWords words) {
    this.access = access;
    this.studies = studies;
    this.pages = pages;
    this.words = words;
  }

  @Requires(Permission.READ_DATA)
  public Page<ParticipantLine> page(String study, ParticipantFilter filter, int offset, int limit) {
    Sites sites = access.in(study).sites();
    StudyDefinition definition = studies.newest(study).definition();
    Page<Tuple> page = pages.page(definition, sites, filter, offset, limit);
    return new Page<>(
        page.rows().stream().map(row -> words.line(definition, row)).toList(), page.total());
  }

  /** All of it as a table of text, written as it is read. */
  @Requires(Permission.READ_DATA)
  public void write(String study, ParticipantFilter filter, OutputStream out) throws IOException {
    Sites sites = access.in(study).sites();
    StudyDefinition definition = studies.newest(study).definition();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    ParticipantTable table = new ParticipantTable(definition, text);
    List<Tuple> rows;
    int offset = 0;
    do {
      rows = pages.rows(definition, sites, filter, offset, AT_ONCE);
      for (Tuple row : rows) {
        table.add(words.line(definition, row));
      }
      text.flush();
      offset += AT_ONCE;
    } while (rows.size() == AT_ONCE);
  }
}
