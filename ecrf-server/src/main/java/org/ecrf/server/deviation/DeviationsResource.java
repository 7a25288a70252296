package org.ecrf.server.deviation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Deviations from the protocol. */
@Path("studies/{study}/deviations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeviationsResource {
  private ListDeviations listDeviations;
  private ClassifyDeviation classifyDeviation;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public DeviationsResource() {}

  @Inject
  DeviationsResource(ListDeviations listDeviations, ClassifyDeviation classifyDeviation) {
    this.listDeviations = listDeviations;
    this.classifyDeviation = classifyDeviation;
  }

  @PathParam("study")
  private String study;

  @HeaderParam(RequestIds.HEADER)
  private String request;

  /**
   * What is said of a deviation.
   *
   * @param of as the list names it
   * @param code its class
   */
  public record Sent(@Nullable String of, @Nullable String code, @Nullable String note) {}

  @GET
  @Calls(ListDeviations.class)
  public Page<DeviationLine> list(@BeanParam DeviationWindow window) {
    return listDeviations.page(study, window.filter(), window.offset(), window.limit());
  }

  /** Who may not read it is refused before anything is written. */
  @GET
  @Calls(ListDeviations.class)
  @Path("csv")
  @Produces("text/csv;charset=utf-8")
  public Response csv(@BeanParam DeviationWindow window) {
    DeviationFilter filter = window.filter();
    listDeviations.page(study, filter, 0, 1);
    StreamingOutput text = out -> listDeviations.write(study, filter, out);
    return Response.ok(text)
        .header("Content-Disposition", "attachment; filename=\"deviations-" + study + ".csv\"")
        .build();
  }

  @POST
  @Calls(ClassifyDeviation.class)
  @Path("classification")
  public void classify(@Nullable Sent sent) {
    Sent body = Problems.given(sent, "body");
    classifyDeviation.classify(
        study,
        Problems.given(body.of(), "of"),
        Problems.given(body.code(), "code"),
        body.note(),
        request);
  }

  @POST
  @Calls(ClassifyDeviation.class)
  @Path("closure")
  public void close(@Nullable Sent sent) {
    Sent body = Problems.given(sent, "body");
    classifyDeviation.close(study, Problems.given(body.of(), "of"), body.note(), request);
  }

  @POST
  @Calls(ClassifyDeviation.class)
  @Path("reopening")
  public void reopen(@Nullable Sent sent) {
    Sent body = Problems.given(sent, "body");
    classifyDeviation.reopen(
        study, Problems.given(body.of(), "of"), Problems.given(body.note(), "note"), request);
  }
}
