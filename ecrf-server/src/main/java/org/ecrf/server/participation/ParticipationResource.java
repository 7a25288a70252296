package org.ecrf.server.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** Who takes part, and whose consent is due again. */
@Path("studies/{study}/participation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ParticipationResource {
  private ListParticipants listParticipants;
  private ListDueConsents listDueConsents;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public ParticipationResource() {}

  @Inject
  ParticipationResource(ListParticipants listParticipants, ListDueConsents listDueConsents) {
    this.listParticipants = listParticipants;
    this.listDueConsents = listDueConsents;
  }

  @PathParam("study")
  private String study;

  @QueryParam("site")
  private @Nullable String site;

  @GET
  @Calls(ListParticipants.class)
  @Path("log")
  public Page<ParticipantLine> log(
      @QueryParam("state") @Nullable SubjectState state,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listParticipants.page(study, new ParticipantFilter(state, site), offset, limit);
  }

  /** Who may not read it is refused before anything is written. */
  @GET
  @Calls(ListParticipants.class)
  @Path("log/csv")
  @Produces("text/csv;charset=utf-8")
  public Response csv(@QueryParam("state") @Nullable SubjectState state) {
    ParticipantFilter filter = new ParticipantFilter(state, site);
    listParticipants.page(study, filter, 0, 1);
    StreamingOutput text = out -> listParticipants.write(study, filter, out);
    return Response.ok(text)
        .header("Content-Disposition", "attachment; filename=\"log-" + study + ".csv\"")
        .build();
  }

  @GET
  @Calls(ListDueConsents.class)
  @Path("due-consents")
  public Page<DueConsent> dueConsents(
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listDueConsents.page(study, site, offset, limit);
  }
}
