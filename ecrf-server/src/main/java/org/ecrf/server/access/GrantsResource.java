package org.ecrf.server.access;

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
import java.util.List;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Roles given in a study. */
@Path("studies/{study}/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class GrantsResource {
  private ListGrants listGrants;
  private GrantRole grantRole;
  private RevokeGrant revokeGrant;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public GrantsResource() {}

  @Inject
  GrantsResource(ListGrants listGrants, GrantRole grantRole, RevokeGrant revokeGrant) {
    this.listGrants = listGrants;
    this.grantRole = grantRole;
    this.revokeGrant = revokeGrant;
  }

  /**
   * @param site null: all sites
   * @param from null: from now
   * @param until null: until revoked
   */
  public record NewGrant(
      String user,
      Role role,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /** Answers what was made. */
  public record Made(long id) {}

  @GET
  public Page<ListGrants.Line> list(@PathParam("study") String study) {
    List<ListGrants.Line> lines = listGrants.of(study);
    return new Page<>(lines, lines.size());
  }

  @POST
  public Response grant(
      @PathParam("study") String study,
      @HeaderParam(RequestIds.HEADER) String request,
      NewGrant grant) {
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
                request));
    return Response.status(Response.Status.CREATED).entity(new Made(id)).build();
  }

  @DELETE
  @Path("{grant}")
  public void revoke(
      @PathParam("study") String study,
      @PathParam("grant") long grant,
      @HeaderParam(RequestIds.HEADER) String request) {
    revokeGrant.revoke(study, grant, request);
  }
}
