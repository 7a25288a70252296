package org.ecrf.server.verification;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.PastValues;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/** The items that were changed since they were verified or reviewed, the latest change first. */
@UseCase
public class ListChangedMarks {
  private static final PastValues.Held NOT_KNOWN = new PastValues.Held(null, false);

  private final Access access;
  private final Scopes scopes;
  private final Studies studies;
  private final VerificationPages pages;
  private final PastValues past;

  @Inject
  ListChangedMarks(
      Access access, Scopes scopes, Studies studies, VerificationPages pages, PastValues past) {
    this.access = access;
    this.scopes = scopes;
    this.studies = studies;
    this.pages = pages;
    this.past = past;
  }

  /** Old and new side by side; left out is what the caller may not see, and who is locked. */
  @Requires(Permission.READ_MONITORING)
  public Page<ChangedMark> page(String study, VerificationFilter filter, int offset, int limit) {
    Sites sites = access.in(study).sites();
    Page<Tuple> page =
        pages.changed(
            new VerificationPages.Wanted(
                studies.newest(study).definition(),
                scopes.seen(study, sites),
                filter,
                new VerificationPages.Window(offset, limit)));
    Map<PastValues.At, PastValues.Held> was =
        past.of(page.rows().stream().map(row -> then(study, row)).toList());
    return new Page<>(
        page.rows().stream()
            .map(row -> mark(row, was.getOrDefault(then(study, row), NOT_KNOWN)))
            .toList(),
        page.total());
  }

  private static PastValues.At then(String study, Tuple row) {
    return new PastValues.At(
        Chain.subject(study, text(row, "number")),
        path(row).toString(),
        row.get("item_version", Integer.class));
  }

  private static ChangedMark mark(Tuple row, PastValues.Held was) {
    JsonNode kept = Json.read(text(row, "kept"));
    return new ChangedMark(
        text(row, "number"),
        text(row, "site"),
        path(row),
        MarkKind.valueOf(text(row, "kind")),
        text(row, "marked_by"),
        text(row, "marked_role"),
        row.get("marked_at", Instant.class),
        new FormMarks.Difference(
            was.value(),
            was.redacted(),
            value(kept),
            kept.path("by").asText(),
            Instant.parse(kept.path("at").asText())));
  }

  private static @Nullable ItemValue value(JsonNode kept) {
    return ValueJson.of(
        text(kept, "value"), text(kept, "unit"), text(kept, "missing"), text(kept, "reason"));
  }

  private static ItemPath path(Tuple row) {
    return new ItemPath(text(row, "visit"), text(row, "form"), text(row, "item"));
  }

  private static String text(Tuple row, String name) {
    return row.get(name, String.class);
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
