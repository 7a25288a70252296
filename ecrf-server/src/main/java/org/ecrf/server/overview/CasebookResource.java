package org.ecrf.server.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.ecrf.server.access.Calls;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** One subject with its casebook. */
@Path("studies/{study}/subjects/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CasebookResource {
  private ShowCasebook showCasebook;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public CasebookResource() {}

  @Inject
  CasebookResource(ShowCasebook showCasebook) {
    this.showCasebook = showCasebook;
  }

  /**
   * @param at as it was then; left out: as it is
   */
  @GET
  @Calls(ShowCasebook.class)
  public CasebookView show(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @QueryParam("at") @Nullable Instant at) {
    SubjectRef subject = new SubjectRef(study, number);
    return at == null ? showCasebook.of(subject) : showCasebook.asOf(subject, at);
  }
}
