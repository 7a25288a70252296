package org.ecrf.server.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;

/** What of a casebook was added by mistake. */
@Path("studies/{study}/subjects/{number}/mistakes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MistakesResource {
  private ListMistakes listMistakes;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public MistakesResource() {}

  @Inject
  MistakesResource(ListMistakes listMistakes) {
    this.listMistakes = listMistakes;
  }

  @GET
  @Calls(ListMistakes.class)
  public Page<MistakeLine> list(
      @PathParam("study") String study, @PathParam("number") String number) {
    return Page.whole(listMistakes.of(new SubjectRef(study, number)));
  }
}
