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
import java.util.Map;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Taking back a form that was entered for the wrong subject. */
@Path("studies/{study}/subjects/{number}/entries/{visit}/{form}/wrong-subject")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class WrongSubjectResource {
  private WrongSubject wrongSubject;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public WrongSubjectResource() {}

  @Inject
  WrongSubjectResource(WrongSubject wrongSubject) {
    this.wrongSubject = wrongSubject;
  }

  /**
   * @param subject number of the one to whom the values belong
   * @param versions of the items that the form holds
   */
  public record Sent(
      @Nullable String subject,
      WrongSubject.@Nullable Cause cause,
      @Nullable String note,
      @Nullable Map<String, Integer> versions) {}

  @POST
  @Calls(WrongSubject.class)
  public EntryJson takeBack(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @PathParam("visit") String visit,
      @PathParam("form") String form,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable Sent sent) {
    Problems.given(sent, "body");
    return EntryJson.of(
        wrongSubject.takeBack(
            new WrongSubject.Command(
                new SubjectRef(study, number),
                new FormAt(visit, form),
                Problems.given(sent.subject(), "subject"),
                Problems.given(sent.cause(), "cause"),
                sent.note(),
                Problems.given(sent.versions(), "versions"),
                request)));
  }
}
