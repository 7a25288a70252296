package org.ecrf.server.delegation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The periodic review of who may do what in a study. */
@Path("studies/{study}/access-review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccessReviewResource {
  private ListAccess listAccess;
  private TabulateAccess tabulateAccess;
  private ReviewAccess reviewAccess;

  @PathParam("study")
  private String study;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public AccessReviewResource() {}

  @Inject
  AccessReviewResource(
      ListAccess listAccess, TabulateAccess tabulateAccess, ReviewAccess reviewAccess) {
    this.listAccess = listAccess;
    this.tabulateAccess = tabulateAccess;
    this.reviewAccess = reviewAccess;
  }

  /** Who was looked at. */
  public record Reviewed(String user, @Nullable String note) {}

  @GET
  @Calls(value = ListAccess.class, throughout = true)
  public Page<ListAccess.Line> list(
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listAccess.page(study, offset, limit);
  }

  @GET
  @Calls(value = TabulateAccess.class, throughout = true)
  @Path("csv")
  @Produces("text/csv;charset=utf-8")
  public Response csv() {
    return Response.ok(tabulateAccess.csv(study))
        .header("Content-Disposition", "attachment; filename=\"access-" + study + ".csv\"")
        .build();
  }

  @POST
  @Calls(value = ReviewAccess.class, throughout = true)
  public void review(@HeaderParam(RequestIds.HEADER) String request, Reviewed reviewed) {
    Problems.given(reviewed, "body");
    reviewAccess.review(study, Problems.given(reviewed.user(), "user"), reviewed.note(), request);
  }
}
