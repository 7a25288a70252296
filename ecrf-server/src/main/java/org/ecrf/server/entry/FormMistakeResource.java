package org.ecrf.server.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** That an instance of a form was added by mistake. */
@Path("studies/{study}/subjects/{number}/entries/{visit}/{form}/entered-by-mistake")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FormMistakeResource extends MistakeResource {
  @PathParam("form")
  private String form;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public FormMistakeResource() {}

  @Inject
  FormMistakeResource(EnterByMistake enterByMistake, RestoreEntry restoreEntry) {
    super(enterByMistake, restoreEntry);
  }

  @Override
  String form() {
    return form;
  }
}
