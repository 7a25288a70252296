package org.ecrf.server.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.login.Credential;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Signatures that are being made: a program begins one, the signer visits its address. */
@Path("studies/{study}/subjects/{number}/signings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SigningsResource {
  private StartSigning startSigning;
  private ShowSigning showSigning;
  private CancelSigning cancelSigning;
  private Instance<Credentials> credentials;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SigningsResource() {}

  @Inject
  SigningsResource(
      StartSigning startSigning,
      ShowSigning showSigning,
      CancelSigning cancelSigning,
      Instance<Credentials> credentials) {
    this.startSigning = startSigning;
    this.showSigning = showSigning;
    this.cancelSigning = cancelSigning;
    this.credentials = credentials;
  }

  @PathParam("study")
  private String study;

  @PathParam("number")
  private String number;

  /**
   * What is to be signed.
   *
   * @param decision {@code enrolment}, or {@code dose} with its visit: it is made by the signature
   * @param visit left out: the whole casebook
   * @param form left out: the whole visit
   * @param shown what {@code signable} has answered, so that nothing else is signed
   * @param language of the meaning; left out: English
   */
  public record Begun(
      @Nullable String decision,
      @Nullable String visit,
      @Nullable String form,
      @Nullable String shown,
      @Nullable String language) {}

  @POST
  @Calls(StartSigning.class)
  @APIResponseSchema(value = SigningView.class, responseCode = "201")
  public Response start(
      @HeaderParam(RequestIds.HEADER) String request,
      @Context UriInfo address,
      @Context HttpServletRequest shown,
      @Nullable Begun begun) {
    Begun what = Problems.given(begun, "body");
    SigningView signing =
        startSigning.start(
            new StartSigning.Command(
                subject(),
                Scope.of(what.decision(), what.visit(), what.form()),
                Problems.given(what.shown(), "shown"),
                Objects.requireNonNullElse(what.language(), "en"),
                origin(address, shown),
                request));
    return Response.status(Response.Status.CREATED).entity(signing).build();
  }

  /** Asked again and again until it is signed or refused. */
  @GET
  @Calls(ShowSigning.class)
  @Path("{id}")
  public SigningView show(@PathParam("id") long id) {
    return showSigning.of(subject(), id);
  }

  @DELETE
  @Calls(CancelSigning.class)
  @Path("{id}")
  public void cancel(@PathParam("id") long id) {
    cancelSigning.cancel(subject(), id);
  }

  /** Any browser of the signer may bring the answer. */
  private Origin origin(UriInfo address, HttpServletRequest shown) {
    String person =
        credentials.stream()
            .findFirst()
            .flatMap(known -> known.of(shown))
            .map(Credential::subject)
            .orElse(null);
    String api = address.getBaseUri().toString();
    return new Origin(api.replaceFirst("/api/?$", ""), person, null, null);
  }

  private SubjectRef subject() {
    return new SubjectRef(study, number);
  }
}
