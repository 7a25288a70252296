package org.ecrf.server.redaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Asking for a redaction in the trail of a subject. */
@Path("studies/{study}/subjects/{number}/redactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubjectRedactionsResource {
  private AskRedaction askRedaction;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SubjectRedactionsResource() {}

  @Inject
  SubjectRedactionsResource(AskRedaction askRedaction) {
    this.askRedaction = askRedaction;
  }

  /**
   * @param act number of the act that brought the values
   * @param paths of the values in that act, or {@code reason}
   */
  public record Wanted(@Nullable Long act, @Nullable List<String> paths, @Nullable String reason) {}

  /** The number of the redaction. */
  public record Asked(long id) {}

  @POST
  @Calls(AskRedaction.class)
  @APIResponseSchema(value = Asked.class, responseCode = "201")
  public Response ask(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable Wanted wanted) {
    Problems.given(wanted, "body");
    long id =
        askRedaction.ask(
            new AskRedaction.Command(
                new SubjectRef(study, number),
                Problems.given(wanted.act(), "act"),
                Problems.given(wanted.paths(), "paths"),
                Problems.given(wanted.reason(), "reason"),
                request));
    return Response.status(Response.Status.CREATED).entity(new Asked(id)).build();
  }
}
