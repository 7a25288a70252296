package org.ecrf.server.lock;

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
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Data cuts. */
@Path("studies/{study}/cuts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CutsResource {
  private ListCuts listCuts;
  private DefineCut defineCut;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public CutsResource() {}

  @Inject
  CutsResource(ListCuts listCuts, DefineCut defineCut) {
    this.listCuts = listCuts;
    this.defineCut = defineCut;
  }

  /**
   * @param cohort absent: all subjects
   * @param until the last visit that belongs to it
   */
  public record NewCut(String name, @Nullable String cohort, String until) {}

  @GET
  @Calls(ListCuts.class)
  public Page<CutLine> list(@PathParam("study") String study) {
    return Page.whole(listCuts.of(study));
  }

  @POST
  @Calls(value = DefineCut.class, throughout = true)
  public CutLine define(
      @PathParam("study") String study,
      @HeaderParam(RequestIds.HEADER) String request,
      NewCut cut) {
    Problems.given(cut, "body");
    return defineCut.define(
        new DefineCut.Command(
            study,
            Problems.given(cut.name(), "name"),
            cut.cohort(),
            Problems.given(cut.until(), "until"),
            request));
  }
}
