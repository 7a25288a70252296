package org.ecrf.server.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What stands in the way of locking a place. */
@Path("studies/{study}/lock-conditions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LockConditionsResource {
  private ShowLockConditions showLockConditions;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public LockConditionsResource() {}

  @Inject
  LockConditionsResource(ShowLockConditions showLockConditions) {
    this.showLockConditions = showLockConditions;
  }

  /** All of it at once. */
  @GET
  @Calls(ShowLockConditions.class)
  public Page<Blocker> list(
      @PathParam("study") String study, @QueryParam("place") @Nullable String place) {
    return Page.whole(showLockConditions.of(study, Place.parse(Problems.given(place, "place"))));
  }
}
