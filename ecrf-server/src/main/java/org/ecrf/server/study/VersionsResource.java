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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** The versions of a study and where they are worked with. */
@Path("studies/{study}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class VersionsResource {
  private ListVersions listVersions;
  private PutIntoForce putIntoForce;
  private ShowStudy showStudy;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public VersionsResource() {}

  @Inject
  VersionsResource(ListVersions listVersions, PutIntoForce putIntoForce, ShowStudy showStudy) {
    this.listVersions = listVersions;
    this.putIntoForce = putIntoForce;
    this.showStudy = showStudy;
  }

  @PathParam("study")
  private String study;

  /**
   * @param from null: from now
   */
  public record From(@Nullable Instant from) {}

  @GET
  @Calls(ListVersions.class)
  public Page<ListVersions.VersionLine> list() {
    return Page.whole(listVersions.of(study));
  }

  @GET
  @Calls(ShowStudy.class)
  @Path("{version}")
  public StudyDefinition show(@PathParam("version") int version) {
    return showStudy.of(study, version).definition();
  }

  /** At all sites. */
  @POST
  @Calls(value = PutIntoForce.class, throughout = true)
  @Path("{version}/sites")
  @APIResponseSchema(value = ListVersions.InForce.class, responseCode = "201")
  public Response everywhere(
      @PathParam("version") int version,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable From from) {
    return created(
        putIntoForce.put(new PutIntoForce.Command(study, version, null, time(from), request)));
  }

  @POST
  @Calls(value = PutIntoForce.class, throughout = true)
  @Path("{version}/sites/{site}")
  @APIResponseSchema(value = ListVersions.InForce.class, responseCode = "201")
  public Response at(
      @PathParam("version") int version,
      @PathParam("site") String site,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable From from) {
    return created(
        putIntoForce.put(new PutIntoForce.Command(study, version, site, time(from), request)));
  }

  private static @Nullable Instant time(@Nullable From from) {
    return from == null ? null : from.from();
  }

  private static Response created(ListVersions.InForce inForce) {
    return Response.status(Response.Status.CREATED).entity(inForce).build();
  }
}
