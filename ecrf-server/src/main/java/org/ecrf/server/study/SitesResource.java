package org.ecrf.server.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;

/** Sites of a study. */
@Path("studies/{study}/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SitesResource {
  private ListSites listSites;
  private AddSite addSite;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SitesResource() {}

  @Inject
  SitesResource(ListSites listSites, AddSite addSite) {
    this.listSites = listSites;
    this.addSite = addSite;
  }

  /**
   * @param timeZone IANA name
   */
  public record NewSite(String code, String name, String timeZone) {}

  @GET
  @Calls(ListSites.class)
  public Page<ListSites.SiteLine> list(@PathParam("study") String study) {
    List<ListSites.SiteLine> sites = listSites.of(study);
    return new Page<>(sites, sites.size());
  }

  @POST
  @Calls(value = AddSite.class, throughout = true)
  public Response add(
      @PathParam("study") String study,
      @HeaderParam(RequestIds.HEADER) String request,
      NewSite site) {
    Problems.given(site, "body");
    addSite.add(
        new AddSite.Command(
            study,
            Problems.given(site.code(), "code"),
            Problems.given(site.name(), "name"),
            Problems.given(site.timeZone(), "timeZone"),
            request));
    return Response.status(Response.Status.CREATED).entity(site).build();
  }
}
