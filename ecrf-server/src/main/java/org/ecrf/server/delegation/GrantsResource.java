package org.ecrf.server.delegation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.ecrf.server.access.Calls;
import org.ecrf.server.access.Role;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The grants of a study. */
@Path("studies/{study}/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class GrantsResource {
  private ListGrants listGrants;
  private GrantRole grantRole;
  private RecordTraining recordTraining;
  private AuthoriseGrant authoriseGrant;
  private RevokeGrant revokeGrant;

  @PathParam("study")
  private String study;

  @HeaderParam(RequestIds.HEADER)
  private String request;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public GrantsResource() {}

  @Inject
  GrantsResource(
      ListGrants listGrants,
      GrantRole grantRole,
      RecordTraining recordTraining,
      AuthoriseGrant authoriseGrant,
      RevokeGrant revokeGrant) {
    this.listGrants = listGrants;
    this.grantRole = grantRole;
    this.recordTraining = recordTraining;
    this.authoriseGrant = authoriseGrant;
    this.revokeGrant = revokeGrant;
  }

  /**
   * @param site null: all sites
   * @param from null: from now
   * @param until null: until revoked
   * @param tasks null: those of the role
   * @param training null: none is recorded yet
   */
  public record NewGrant(
      String user,
      Role role,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String tasks,
      @Nullable Training training) {}

  /** Answers what was made. */
  public record Made(long id) {}

  @GET
  @Calls(ListGrants.class)
  public Page<ListGrants.Line> list() {
    return Page.whole(listGrants.of(study));
  }

  @POST
  @Calls(value = GrantRole.class, throughout = true)
  public Response grant(NewGrant grant) {
    Problems.given(grant, "body");
    long id =
        grantRole.grant(
            new GrantRole.Command(
                study,
                Problems.given(grant.user(), "user"),
                Problems.given(grant.role(), "role"),
                grant.site(),
                grant.from(),
                grant.until(),
                grant.tasks(),
                grant.training(),
                request));
    return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
  }

  @POST
  @Calls(RecordTraining.class)
  @Path("{grant}/training")
  public void train(@PathParam("grant") long grant, Training training) {
    recordTraining.record(study, grant, Problems.given(training, "body"), request);
  }

  @POST
  @Calls(AuthoriseGrant.class)
  @Path("{grant}/authorisation")
  public void authorise(@PathParam("grant") long grant) {
    authoriseGrant.authorise(study, grant, request);
  }

  @DELETE
  @Calls(RevokeGrant.class)
  @Path("{grant}")
  public void revoke(@PathParam("grant") long grant) {
    revokeGrant.revoke(study, grant, request);
  }
}
