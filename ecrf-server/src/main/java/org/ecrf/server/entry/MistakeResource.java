package org.ecrf.server.entry;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Because;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** That something which somebody has added was added by mistake, or was not after all. */
public abstract class MistakeResource {
  private EnterByMistake enterByMistake;
  private RestoreEntry restoreEntry;

  @PathParam("study")
  private String study;

  @PathParam("number")
  private String number;

  @PathParam("visit")
  private String visit;

  @HeaderParam(RequestIds.HEADER)
  private String request;

  /** For the container's proxies. */
  @SuppressWarnings("NullAway.Init")
  protected MistakeResource() {}

  MistakeResource(EnterByMistake enterByMistake, RestoreEntry restoreEntry) {
    this.enterByMistake = enterByMistake;
    this.restoreEntry = restoreEntry;
  }

  /** Key of the form; null for the whole visit. */
  abstract @Nullable String form();

  @POST
  @Calls(EnterByMistake.class)
  public void mark(@Nullable Because because) {
    enterByMistake.mark(command(because));
  }

  @POST
  @Calls(RestoreEntry.class)
  @Path("restoration")
  public void restore(@Nullable Because because) {
    restoreEntry.restore(command(because));
  }

  private MistakeCommand command(@Nullable Because because) {
    return new MistakeCommand(
        new SubjectRef(study, number), visit, form(), Because.given(because), request);
  }
}
