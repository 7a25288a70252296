package org.ecrf.server.deviation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.ecrf.server.deviation.DeviationFilter.Source;
import org.jspecify.annotations.Nullable;

/** Which deviations a client asks for. */
public class DeviationWindow {
  @QueryParam("state")
  private @Nullable DeviationState state;

  @QueryParam("class")
  private @Nullable String classed;

  @QueryParam("source")
  private @Nullable Source source;

  @QueryParam("site")
  private @Nullable String site;

  @QueryParam("subject")
  private @Nullable String subject;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  DeviationFilter filter() {
    return new DeviationFilter(state, classed, source, site, subject);
  }

  int offset() {
    return offset;
  }

  int limit() {
    return limit;
  }
}
