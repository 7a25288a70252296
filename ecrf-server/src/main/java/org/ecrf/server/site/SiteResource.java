package org.ecrf.server.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How a site begins and ends. */
@Path("studies/{study}/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SiteResource {
  private ShowChecklist showChecklist;
  private TickCheck tickCheck;
  private ActivateSite activateSite;
  private CloseSite closeSite;
  private ReopenSite reopenSite;

  @PathParam("study")
  private String study;

  @PathParam("site")
  private String site;

  @HeaderParam(RequestIds.HEADER)
  private String request;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SiteResource() {}

  @Inject
  SiteResource(
      ShowChecklist showChecklist,
      TickCheck tickCheck,
      ActivateSite activateSite,
      CloseSite closeSite,
      ReopenSite reopenSite) {
    this.showChecklist = showChecklist;
    this.tickCheck = tickCheck;
    this.activateSite = activateSite;
    this.closeSite = closeSite;
    this.reopenSite = reopenSite;
  }

  /** The day on which it was so. */
  public record Done(@Nullable LocalDate on) {}

  /** Why. */
  public record Because(@Nullable String reason) {}

  @GET
  @Calls(ShowChecklist.class)
  @Path("checklist")
  public ShowChecklist.Checklist checklist() {
    return showChecklist.of(study, site);
  }

  @PUT
  @Calls(value = TickCheck.class, throughout = true)
  @Path("checklist/{item}")
  public void tick(@PathParam("item") String item, Done done) {
    LocalDate on = Problems.given(Problems.given(done, "body").on(), "on");
    tickCheck.tick(new TickCheck.Command(study, site, item, on, request));
  }

  @DELETE
  @Calls(value = TickCheck.class, throughout = true)
  @Path("checklist/{item}")
  public void untick(@PathParam("item") String item) {
    tickCheck.tick(new TickCheck.Command(study, site, item, null, request));
  }

  @POST
  @Calls(value = ActivateSite.class, throughout = true)
  @Path("activation")
  public void activate() {
    activateSite.activate(study, site, request);
  }

  @POST
  @Calls(value = CloseSite.class, throughout = true)
  @Path("closure")
  public void close() {
    closeSite.close(study, site, request);
  }

  @POST
  @Calls(value = ReopenSite.class, throughout = true)
  @Path("reopening")
  public void reopen(Because because) {
    reopenSite.reopen(study, site, Problems.given(because, "body").reason(), request);
  }
}
