package org.ecrf.server.verification;

import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Studies;

/** The forms in which something is to be verified, in the order of subjects and visits. */
@UseCase
public class ListOpenForms {
  private final Access access;
  private final Scopes scopes;
  private final Studies studies;
  private final VerificationPages pages;

  @Inject
  ListOpenForms(Access access, Scopes scopes, Studies studies, VerificationPages pages) {
    this.access = access;
    this.scopes = scopes;
    this.studies = studies;
    this.pages = pages;
  }

  /** What the caller may not see is not counted; locked subjects are left out. */
  @Requires(Permission.READ_MONITORING)
  public Page<OpenForm> page(String study, VerificationFilter filter, int offset, int limit) {
    Sites sites = access.in(study).sites();
    Page<Tuple> page =
        pages.open(
            new VerificationPages.Wanted(
                studies.newest(study).definition(),
                scopes.seen(study, sites),
                filter,
                new VerificationPages.Window(offset, limit)));
    return new Page<>(page.rows().stream().map(ListOpenForms::form).toList(), page.total());
  }

  private static OpenForm form(Tuple row) {
    return new OpenForm(
        row.get("number", String.class),
        row.get("site", String.class),
        row.get("visit", String.class),
        row.get("form", String.class),
        EntryState.valueOf(row.get("state", String.class)),
        count(row, "asked"),
        count(row, "open"),
        count(row, "changed"));
  }

  private static int count(Tuple row, String name) {
    return row.get(name, Number.class).intValue();
  }
}
