package org.ecrf.server.query;

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
import java.util.List;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The queries of a study. */
@Path("studies/{study}/queries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class QueriesResource {
  private ListQueries listQueries;
  private AnswerQuery answerQuery;
  private CloseQuery closeQuery;
  private ReopenQuery reopenQuery;
  private CancelQuery cancelQuery;
  private AssignQuery assignQuery;
  private CloseQueries closeQueries;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public QueriesResource() {}

  @Inject
  QueriesResource(
      ListQueries listQueries,
      AnswerQuery answerQuery,
      CloseQuery closeQuery,
      ReopenQuery reopenQuery,
      CancelQuery cancelQuery,
      AssignQuery assignQuery,
      CloseQueries closeQueries) {
    this.listQueries = listQueries;
    this.answerQuery = answerQuery;
    this.closeQuery = closeQuery;
    this.reopenQuery = reopenQuery;
    this.cancelQuery = cancelQuery;
    this.assignQuery = assignQuery;
    this.closeQueries = closeQueries;
  }

  @PathParam("study")
  private String study;

  @HeaderParam(RequestIds.HEADER)
  private String request;

  /** What is said in a query. */
  public record Said(@Nullable String text) {

    static String in(@Nullable Said said) {
      return said == null || said.text() == null ? "" : said.text();
    }
  }

  @GET
  @Calls(ListQueries.class)
  public Worklist list(@BeanParam QueryWindow window) {
    return listQueries.page(study, window.filter(), window.sort(), window.offset(), window.limit());
  }

  /** Queries that are closed together. */
  public record Together(@Nullable List<Long> ids, @Nullable String text) {}

  @POST
  @Calls(CloseQueries.class)
  @Path("closure")
  public BulkReport closeTogether(@Nullable Together together) {
    Together asked = Problems.given(together, "body");
    return closeQueries.close(
        study, Problems.given(asked.ids(), "ids"), Problems.given(asked.text(), "text"), request);
  }

  @POST
  @Calls(AnswerQuery.class)
  @Path("{id}/answer")
  public void answer(@PathParam("id") long id, @Nullable Said said) {
    answerQuery.answer(study, id, Said.in(said), request);
  }

  @POST
  @Calls(CloseQuery.class)
  @Path("{id}/closure")
  public void close(@PathParam("id") long id, @Nullable Said said) {
    closeQuery.close(study, id, Said.in(said), request);
  }

  @POST
  @Calls(ReopenQuery.class)
  @Path("{id}/reopening")
  public void reopen(@PathParam("id") long id, @Nullable Said said) {
    reopenQuery.reopen(study, id, Said.in(said), request);
  }

  @POST
  @Calls(CancelQuery.class)
  @Path("{id}/cancellation")
  public void cancel(@PathParam("id") long id, @Nullable Said said) {
    cancelQuery.cancel(study, id, Said.in(said), request);
  }

  @POST
  @Calls(AssignQuery.class)
  @Path("{id}/assignment")
  public void assign(@PathParam("id") long id, @Nullable SentAssignee to) {
    assignQuery.assign(study, id, SentAssignee.of(Problems.given(to, "body")), request);
  }
}
