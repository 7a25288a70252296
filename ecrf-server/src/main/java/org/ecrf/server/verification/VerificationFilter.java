package org.ecrf.server.verification;

import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/** Which forms or marks to list; null: any. A visit or form without a number means its repeats. */
public record VerificationFilter(
    @Nullable String subject,
    @Nullable String site,
    @Nullable String visit,
    @Nullable String form) {
  public static final VerificationFilter ALL = new VerificationFilter(null, null, null, null);

  /** The conditions of a subject {@code s} and an entry {@code e}. */
  String where() {
    return (subject == null ? "" : " and s.number = :subject")
        + (site == null ? "" : " and s.site = :site")
        + (visit == null ? "" : repeats("visit"))
        + (form == null ? "" : repeats("form"));
  }

  void bind(Query query) {
    bind(query, "subject", subject);
    bind(query, "site", site);
    bind(query, "visit", visit);
    bind(query, "form", form);
  }

  private static void bind(Query query, String name, @Nullable String value) {
    if (value != null) {
      query.setParameter(name, value);
    }
  }

  private static String repeats(String name) {
    return " and (e.%1$s = :%1$s or starts_with(e.%1$s, :%1$s || '['))".formatted(name);
  }
}
