package org.ecrf.server.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Because;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** That an instance of a form was added by mistake. */
@Path("studies/{study}/subjects/{number}/entries/{visit}/{form}/entered-by-mistake")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FormMistakeResource {
  private EnterByMistake enterByMistake;
  private RestoreEntry restoreEntry;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public FormMistakeResource() {}

  @Inject
  FormMistakeResource(EnterByMistake enterByMistake, RestoreEntry restoreEntry) {
    this.enterByMistake = enterByMistake;
    this.restoreEntry = restoreEntry;
  }

  @PathParam("study")
  private String study;

  @PathParam("number")
  private String number;

  @PathParam("visit")
  private String visit;

  @PathParam("form")
  private String form;

  @HeaderParam(RequestIds.HEADER)
  private @Nullable String request;

  @POST
  public void mark(@Nullable Because because) {
    enterByMistake.mark(command(because));
  }

  @POST
  @Path("restoration")
  public void restore(@Nullable Because because) {
    restoreEntry.restore(command(because));
  }

  private MistakeCommand command(@Nullable Because because) {
    return new MistakeCommand(
        new SubjectRef(study, number), visit, form, Because.given(because), RequestIds.or(request));
  }
}
