package org.ecrf.server.facts;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The reference ranges of a site's laboratories. */
@Path("studies/{study}/sites/{site}/ranges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RangesResource {
  private ListRanges listRanges;
  private AddRange addRange;
  private EndRange endRange;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public RangesResource() {}

  @Inject
  RangesResource(ListRanges listRanges, AddRange addRange, EndRange endRange) {
    this.listRanges = listRanges;
    this.addRange = addRange;
    this.endRange = endRange;
  }

  @PathParam("study")
  private String study;

  @PathParam("site")
  private String site;

  /**
   * @param sex M or F, null for both
   * @param fromAge completed years, null for from birth
   * @param toAge completed years, inclusive; null for no end
   */
  public record NewRange(
      @Nullable String analyte,
      @Nullable String sex,
      @Nullable Integer fromAge,
      @Nullable Integer toAge,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String low,
      @Nullable String high,
      @Nullable String unit) {
    ReferenceRange range() {
      return new ReferenceRange(
          Problems.given(analyte, "analyte"),
          sex,
          fromAge == null ? 0 : fromAge,
          toAge,
          Problems.given(from, "from"),
          until,
          low,
          high,
          unit);
    }
  }

  /** The last day. */
  public record End(@Nullable LocalDate until) {}

  /** The number of what was added. */
  public record Added(long id) {}

  @GET
  @Calls(ListRanges.class)
  public Page<ListRanges.RangeLine> list() {
    return Page.whole(listRanges.of(study, site));
  }

  @POST
  @Calls(AddRange.class)
  @APIResponseSchema(value = Added.class, responseCode = "201")
  public Response add(@HeaderParam(RequestIds.HEADER) String request, @Nullable NewRange range) {
    ReferenceRange stated = Problems.given(range, "body").range();
    long id = addRange.add(new AddRange.Command(study, site, stated, request));
    return Response.status(Response.Status.CREATED).entity(new Added(id)).build();
  }

  @POST
  @Calls(EndRange.class)
  @Path("{id}/end")
  public void end(
      @PathParam("id") long id, @HeaderParam(RequestIds.HEADER) String request, @Nullable End end) {
    LocalDate until = Problems.given(Problems.given(end, "body").until(), "until");
    endRange.end(study, site, id, until, request);
  }
}
