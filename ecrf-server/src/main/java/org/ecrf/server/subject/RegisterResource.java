package org.ecrf.server.subject;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;

/** Registering subjects. */
@Path("studies/{study}/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RegisterResource {
  private RegisterSubject registerSubject;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public RegisterResource() {}

  @Inject
  RegisterResource(RegisterSubject registerSubject) {
    this.registerSubject = registerSubject;
  }

  /** Who has consented where, and when. */
  public record NewSubject(String site, LocalDate consentDate) {}

  @POST
  @Calls(RegisterSubject.class)
  @APIResponseSchema(value = SubjectRef.class, responseCode = "201")
  public Response register(
      @PathParam("study") String study,
      @HeaderParam(RequestIds.HEADER) String request,
      NewSubject subject) {
    Problems.given(subject, "body");
    SubjectRef ref =
        registerSubject.register(
            new RegisterSubject.Command(
                study,
                Problems.given(subject.site(), "site"),
                Problems.given(subject.consentDate(), "consentDate"),
                request));
    return Response.status(Response.Status.CREATED).entity(ref).build();
  }
}
