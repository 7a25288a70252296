package org.ecrf.server.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** A form of a subject's visit. */
@Path("studies/{study}/subjects/{number}/entries/{visit}/{form}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class EntryResource {
  private OpenEntry openEntry;
  private SaveEntry saveEntry;
  private CompleteEntry completeEntry;
  private AddForm addForm;
  private GiveMissingCode giveMissingCode;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public EntryResource() {}

  @Inject
  EntryResource(
      OpenEntry openEntry,
      SaveEntry saveEntry,
      CompleteEntry completeEntry,
      AddForm addForm,
      GiveMissingCode giveMissingCode) {
    this.openEntry = openEntry;
    this.saveEntry = saveEntry;
    this.completeEntry = completeEntry;
    this.addForm = addForm;
    this.giveMissingCode = giveMissingCode;
  }

  @PathParam("study")
  private String study;

  @PathParam("number")
  private String number;

  @PathParam("visit")
  private String visit;

  @PathParam("form")
  private String form;

  /**
   * @param at as it was then; left out: as it is
   */
  @GET
  @Calls(OpenEntry.class)
  public EntryJson open(@QueryParam("at") @Nullable Instant at) {
    return EntryJson.of(
        at == null
            ? openEntry.open(subject(), visit, form)
            : openEntry.asOf(subject(), visit, form, at));
  }

  @PATCH
  @Calls(SaveEntry.class)
  public EntryJson save(@HeaderParam(RequestIds.HEADER) String request, EntryJson.Patch patch) {
    Problems.given(patch, "body");
    return EntryJson.of(
        saveEntry.save(
            new SaveEntry.Command(
                subject(),
                visit,
                form,
                patch.read(new FormAt(visit, form)),
                patch.reason(),
                request)));
  }

  /** Adds an instance of a form that repeats; the address names the form without a number. */
  @POST
  @Calls(AddForm.class)
  @APIResponseSchema(value = FormAt.class, responseCode = "201")
  public Response add(@HeaderParam(RequestIds.HEADER) String request) {
    FormAt added = addForm.add(subject(), visit, form, request);
    return Response.status(Response.Status.CREATED).entity(added).build();
  }

  @POST
  @Calls(CompleteEntry.class)
  @Path("complete")
  public EntryJson complete(@HeaderParam(RequestIds.HEADER) String request) {
    return EntryJson.of(completeEntry.complete(subject(), visit, form, request));
  }

  /** Every item of the form, or of a section, that is shown and not answered. */
  @POST
  @Calls(GiveMissingCode.class)
  @Path("missing")
  public EntryJson missing(
      @HeaderParam(RequestIds.HEADER) String request, EntryJson.AllMissing missing) {
    Problems.given(missing, "body");
    return EntryJson.of(
        giveMissingCode.give(
            new GiveMissingCode.Command(
                subject(),
                visit,
                form,
                missing.section(),
                Problems.given(missing.code(), "code"),
                Problems.given(missing.reason(), "reason"),
                request)));
  }

  private SubjectRef subject() {
    return new SubjectRef(study, number);
  }
}
