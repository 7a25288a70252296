package org.ecrf.server.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.subject.SubjectRef;

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

  @GET
  public CasebookView show(@PathParam("study") String study, @PathParam("number") String number) {
    return showCasebook.of(new SubjectRef(study, number));
  }
}
