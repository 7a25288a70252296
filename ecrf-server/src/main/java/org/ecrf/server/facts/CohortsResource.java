package org.ecrf.server.facts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;

/** The cohorts of a study. */
@Path("studies/{study}/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CohortsResource {
  private ListCohorts listCohorts;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public CohortsResource() {}

  @Inject
  CohortsResource(ListCohorts listCohorts) {
    this.listCohorts = listCohorts;
  }

  @GET
  @Calls(ListCohorts.class)
  public Page<ListCohorts.CohortLine> list(@PathParam("study") String study) {
    return Page.whole(listCohorts.of(study));
  }
}
