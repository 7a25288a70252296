package org.ecrf.server.safety;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.ecrf.model.form.Report.Matter;
import org.jspecify.annotations.Nullable;

/** Which alerts a client asks for. */
public class AlertWindow {
  @QueryParam("state")
  private @Nullable AlertState state;

  @QueryParam("matter")
  private @Nullable Matter matter;

  @QueryParam("site")
  private @Nullable String site;

  @QueryParam("subject")
  private @Nullable String subject;

  @QueryParam("late")
  @DefaultValue("false")
  private boolean late;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  AlertFilter filter() {
    return new AlertFilter(state, matter, site, subject, late);
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
