package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** The whole list of who has what as a table of text, for the file of the review. */
@UseCase
public class TabulateAccess {
  private static final int AT_ONCE = 500;
  private final Access access;
  private final ListAccess listAccess;

  @Inject
  TabulateAccess(Access access, ListAccess listAccess) {
    this.access = access;
    this.listAccess = listAccess;
  }

  @Requires(Permission.READ_TEAM)
  public String csv(String study) {
    access.throughout(study);
    StringWriter text = new StringWriter();
    try {
      AccessTable table = new AccessTable(text);
      int offset = 0;
      Page<ListAccess.Line> page;
      do {
        page = listAccess.page(study, offset, AT_ONCE);
        for (ListAccess.Line line : page.rows()) {
          table.add(line);
        }
        offset += AT_ONCE;
      } while (offset < page.total());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
