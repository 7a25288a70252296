package org.ecrf.server.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** What is signed of a subject, and what could be. */
@Path("studies/{study}/subjects/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignaturesResource {
  private ListSignatures listSignatures;
  private ShowSignable showSignable;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SignaturesResource() {}

  @Inject
  SignaturesResource(ListSignatures listSignatures, ShowSignable showSignable) {
    this.listSignatures = listSignatures;
    this.showSignable = showSignable;
  }

  /** All of them at once. */
  @GET
  @Calls(ListSignatures.class)
  @Path("signatures")
  public Page<SignatureView> list(
      @PathParam("study") String study, @PathParam("number") String number) {
    return Page.whole(listSignatures.of(new SubjectRef(study, number)));
  }

  /**
   * @param decision {@code enrolment}, or {@code dose} with its visit; left out: data
   * @param visit left out: the whole casebook
   * @param form left out: the whole visit
   */
  @GET
  @Calls(ShowSignable.class)
  @Path("signable")
  public Signable signable(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @QueryParam("decision") @Nullable String decision,
      @QueryParam("visit") @Nullable String visit,
      @QueryParam("form") @Nullable String form) {
    return showSignable.of(new SubjectRef(study, number), Scope.of(decision, visit, form));
  }
}
