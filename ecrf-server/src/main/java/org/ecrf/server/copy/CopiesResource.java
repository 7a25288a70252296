package org.ecrf.server.copy;

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
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.job.JobView;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Copies of a site's data for its investigators. */
@Path("studies/{study}/sites/{site}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CopiesResource {
  private RequestCopy requestCopy;
  private ListCopies listCopies;
  private DownloadCopy downloadCopy;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public CopiesResource() {}

  @Inject
  CopiesResource(RequestCopy requestCopy, ListCopies listCopies, DownloadCopy downloadCopy) {
    this.requestCopy = requestCopy;
    this.listCopies = listCopies;
    this.downloadCopy = downloadCopy;
  }

  @PathParam("study")
  private String study;

  @PathParam("site")
  private String site;

  /**
   * @param language of what people read in it; left out: English
   */
  public record NewCopy(@Nullable String language) {}

  /** Accepted: the job shows how far it is. */
  @POST
  @Calls(RequestCopy.class)
  @APIResponseSchema(value = JobView.class, responseCode = "202")
  public Response request(@HeaderParam(RequestIds.HEADER) String request, @Nullable NewCopy copy) {
    long job = requestCopy.request(study, site, copy == null ? null : copy.language(), request);
    return Response.accepted(listCopies.one(study, site, job)).build();
  }

  @GET
  @Calls(ListCopies.class)
  public Page<JobView> list(
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listCopies.page(study, site, offset, limit);
  }

  @GET
  @Calls(ListCopies.class)
  @Path("{id}")
  public JobView show(@PathParam("id") long id) {
    return listCopies.one(study, site, id);
  }

  /** The tag is the file's SHA-256 digest. */
  @GET
  @Calls(ListCopies.class)
  @Path("{id}/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response download(@PathParam("id") long id) {
    JobView.FileLine file =
        listCopies.one(study, site, id).files().stream()
            .findFirst()
            .orElseThrow(() -> Problems.notFound("copy"));
    StreamingOutput content = out -> downloadCopy.write(study, site, id, out);
    return Response.ok(content)
        .header("Content-Length", file.bytes())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .tag(file.sha256())
        .build();
  }
}
