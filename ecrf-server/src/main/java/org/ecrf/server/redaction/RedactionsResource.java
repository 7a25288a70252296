package org.ecrf.server.redaction;

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
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The redactions of a study. */
@Path("studies/{study}/redactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RedactionsResource {
  private ListRedactions listRedactions;
  private ConfirmRedaction confirmRedaction;
  private DeclineRedaction declineRedaction;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public RedactionsResource() {}

  @Inject
  RedactionsResource(
      ListRedactions listRedactions,
      ConfirmRedaction confirmRedaction,
      DeclineRedaction declineRedaction) {
    this.listRedactions = listRedactions;
    this.confirmRedaction = confirmRedaction;
    this.declineRedaction = declineRedaction;
  }

  /** Why it is declined. */
  public record Declined(@Nullable String reason) {}

  @GET
  @Calls(ListRedactions.class)
  public Page<RedactionView> list(
      @PathParam("study") String study,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listRedactions.page(study, offset, limit);
  }

  @POST
  @Calls(ConfirmRedaction.class)
  @Path("{id}/confirmation")
  public void confirm(
      @PathParam("study") String study,
      @PathParam("id") long id,
      @HeaderParam(RequestIds.HEADER) String request) {
    confirmRedaction.confirm(study, id, request);
  }

  @POST
  @Calls(DeclineRedaction.class)
  @Path("{id}/refusal")
  public void decline(
      @PathParam("study") String study,
      @PathParam("id") long id,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable Declined declined) {
    String reason = Problems.given(Problems.given(declined, "body").reason(), "reason");
    declineRedaction.decline(study, id, reason, request);
  }
}
