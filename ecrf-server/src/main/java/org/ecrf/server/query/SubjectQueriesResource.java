package org.ecrf.server.query;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Raising queries on a subject, its visits, forms, sections and items. */
@Path("studies/{study}/subjects/{number}/queries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubjectQueriesResource {
  private RaiseQuery raiseQuery;
  private ListAssignees listAssignees;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SubjectQueriesResource() {}

  @Inject
  SubjectQueriesResource(RaiseQuery raiseQuery, ListAssignees listAssignees) {
    this.raiseQuery = raiseQuery;
    this.listAssignees = listAssignees;
  }

  /**
   * @param at {@code visit/form/item}, or wider: {@code visit/form/#section}, {@code visit/form},
   *     {@code visit}; empty: the subject
   * @param category of the study's plan; null: none
   * @param assignee null: nobody in particular
   */
  public record NewQuery(
      @Nullable String at,
      @Nullable String text,
      @Nullable String category,
      @Nullable SentAssignee assignee) {}

  /** The number of what was raised. */
  public record Raised(long id) {}

  /** Who can be asked about a place; named as in a new query. */
  @GET
  @Calls(ListAssignees.class)
  @Path("assignees")
  public ListAssignees.Line assignees(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @QueryParam("at") @DefaultValue("") String at) {
    return listAssignees.of(new SubjectRef(study, number), path(at));
  }

  @POST
  @Calls(RaiseQuery.class)
  @APIResponseSchema(value = Raised.class, responseCode = "201")
  public Response raise(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable NewQuery query) {
    NewQuery asked = Problems.given(query, "body");
    long id =
        raiseQuery.raise(
            new RaiseQuery.Command(
                new SubjectRef(study, number),
                path(Problems.given(asked.at(), "at")),
                Problems.given(asked.text(), "text"),
                asked.category(),
                SentAssignee.of(asked.assignee()),
                request));
    return Response.status(Response.Status.CREATED).entity(new Raised(id)).build();
  }

  private static ItemPath path(String at) {
    try {
      return Breadth.read(at);
    } catch (IllegalArgumentException notAPath) {
      throw Problems.unreadable("at", Rule.ITEM_PATH);
    }
  }
}
