package org.ecrf.server.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** That an unscheduled visit was added by mistake. */
@Path("studies/{study}/subjects/{number}/visits/{visit}/entered-by-mistake")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class VisitMistakeResource extends MistakeResource {
  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public VisitMistakeResource() {}

  @Inject
  VisitMistakeResource(EnterByMistake enterByMistake, RestoreEntry restoreEntry) {
    super(enterByMistake, restoreEntry);
  }

  @Override
  @Nullable String form() {
    return null;
  }
}
