package org.ecrf.server.verification;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which forms or marks a client asks for. */
public class VerificationWindow {
  @QueryParam("subject")
  private @Nullable String subject;

  @QueryParam("site")
  private @Nullable String site;

  @QueryParam("visit")
  private @Nullable String visit;

  @QueryParam("form")
  private @Nullable String form;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  VerificationFilter filter() {
    return new VerificationFilter(subject, site, visit, form);
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
