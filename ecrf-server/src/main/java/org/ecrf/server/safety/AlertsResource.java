package org.ecrf.server.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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

/** Alerts of serious adverse events and pregnancies. */
@Path("studies/{study}/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AlertsResource {
  private ListAlerts listAlerts;
  private CountAlerts countAlerts;
  private OpenAlert openAlert;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public AlertsResource() {}

  @Inject
  AlertsResource(ListAlerts listAlerts, CountAlerts countAlerts, OpenAlert openAlert) {
    this.listAlerts = listAlerts;
    this.countAlerts = countAlerts;
    this.openAlert = openAlert;
  }

  @PathParam("study")
  private String study;

  /** How many wait for the caller. */
  public record Waiting(long waiting) {}

  @GET
  @Calls(ListAlerts.class)
  public Page<AlertLine> list(@BeanParam AlertWindow window) {
    return listAlerts.page(study, window.filter(), window.offset(), window.limit());
  }

  @GET
  @Calls(CountAlerts.class)
  @Path("waiting")
  public Waiting waiting() {
    return new Waiting(countAlerts.waiting(study));
  }

  @POST
  @Calls(OpenAlert.class)
  @Path("{id}/opening")
  public void open(@PathParam("id") long id, @HeaderParam(RequestIds.HEADER) String request) {
    openAlert.open(study, id, request);
  }
}
