package org.ecrf.server.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;

/** What whoever runs the platform watches. */
@Path("operation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OperationResource {
  private ShowOperation showOperation;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public OperationResource() {}

  @Inject
  OperationResource(ShowOperation showOperation) {
    this.showOperation = showOperation;
  }

  @GET
  @Calls(ShowOperation.class)
  public Operation now() {
    return showOperation.now();
  }
}
