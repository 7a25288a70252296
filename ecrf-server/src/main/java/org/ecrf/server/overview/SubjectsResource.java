package org.ecrf.server.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** The matrix of subjects and visits. */
@Path("studies/{study}/subjects")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubjectsResource {
  private ListSubjects listSubjects;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SubjectsResource() {}

  @Inject
  SubjectsResource(ListSubjects listSubjects) {
    this.listSubjects = listSubjects;
  }

  @GET
  @Calls(ListSubjects.class)
  public Page<SubjectRow> list(
      @PathParam("study") String study,
      @QueryParam("text") @Nullable String text,
      @QueryParam("state") @Nullable SubjectState state,
      @QueryParam("site") @Nullable String site,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listSubjects.page(study, new SubjectFilter(text, state, site), offset, limit);
  }
}
