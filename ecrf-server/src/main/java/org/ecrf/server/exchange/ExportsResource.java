package org.ecrf.server.exchange;

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
import org.ecrf.server.job.JobView.FileLine;
import org.ecrf.server.job.ShowJob;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Exports of locked data. */
@Path("studies/{study}/exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExportsResource {
  private RequestExport requestExport;
  private ListExports listExports;
  private ShowJob showJob;
  private DownloadExport downloadExport;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public ExportsResource() {}

  @Inject
  ExportsResource(
      RequestExport requestExport,
      ListExports listExports,
      ShowJob showJob,
      DownloadExport downloadExport) {
    this.requestExport = requestExport;
    this.listExports = listExports;
    this.showJob = showJob;
    this.downloadExport = downloadExport;
  }

  @PathParam("study")
  private String study;

  /**
   * @param lock number of the last lock record to include
   */
  public record NewExport(@Nullable Long lock) {}

  /** Accepted: the job shows how far it is. */
  @POST
  @Calls(value = RequestExport.class, throughout = true)
  @APIResponseSchema(value = JobView.class, responseCode = "202")
  public Response request(
      @HeaderParam(RequestIds.HEADER) String request, @Nullable NewExport export) {
    long lock = Problems.given(Problems.given(export, "body").lock(), "lock");
    long job = requestExport.request(study, lock, request);
    return Response.accepted(showJob.of(study, job)).build();
  }

  @GET
  @Calls(value = ListExports.class, throughout = true)
  public Page<JobView> list(
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listExports.page(study, offset, limit);
  }

  @GET
  @Calls(value = ShowJob.class, throughout = true)
  @Path("{id}")
  public JobView show(@PathParam("id") long id) {
    return showJob.of(study, id);
  }

  /** The tag is the file's SHA-256 digest. */
  @GET
  @Calls(value = ShowJob.class, throughout = true)
  @Path("{id}/files/{name}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response download(@PathParam("id") long id, @PathParam("name") String name) {
    FileLine file =
        showJob.of(study, id).files().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("file"));
    StreamingOutput content = out -> downloadExport.write(study, id, name, out);
    return Response.ok(content)
        .header("Content-Length", file.bytes())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .tag(file.sha256())
        .build();
  }
}
