package org.ecrf.server.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.api.SentValue;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What of a study is to be verified. */
@Path("studies/{study}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class VerificationResource {
  private ListOpenForms listOpenForms;
  private ListChangedMarks listChangedMarks;
  private ListSitePlans listSitePlans;
  private SetSitePlan setSitePlan;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public VerificationResource() {}

  @Inject
  VerificationResource(
      ListOpenForms listOpenForms,
      ListChangedMarks listChangedMarks,
      ListSitePlans listSitePlans,
      SetSitePlan setSitePlan) {
    this.listOpenForms = listOpenForms;
    this.listChangedMarks = listChangedMarks;
    this.listSitePlans = listSitePlans;
    this.setSitePlan = setSitePlan;
  }

  @PathParam("study")
  private String study;

  /**
   * A plan of a site.
   *
   * @param version that the change is made on
   */
  public record Sent(@Nullable String plan, int version) {}

  /** The version after the change. */
  public record Kept(int version) {}

  @GET
  @Calls(ListOpenForms.class)
  @Path("open")
  public Page<OpenForm> open(@BeanParam VerificationWindow window) {
    return listOpenForms.page(study, window.filter(), window.offset(), window.limit());
  }

  @GET
  @Calls(ListChangedMarks.class)
  @Path("changed")
  public Page<ChangedMark> changed(@BeanParam VerificationWindow window) {
    return listChangedMarks.page(study, window.filter(), window.offset(), window.limit());
  }

  @GET
  @Calls(ListSitePlans.class)
  @Path("plans")
  public Page<ListSitePlans.PlanLine> plans() {
    return Page.whole(listSitePlans.of(study));
  }

  @PUT
  @Calls(SetSitePlan.class)
  @Path("plans/{site}")
  public Kept set(
      @PathParam("site") String site,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable Sent sent) {
    Sent plan = Problems.given(sent, "body");
    return new Kept(
        setSitePlan.set(
            new SetSitePlan.Command(
                study,
                site,
                Problems.given(plan.plan(), "plan"),
                SentValue.version("plan", plan.version()),
                request)));
  }
}
