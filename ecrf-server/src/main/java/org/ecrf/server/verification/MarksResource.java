package org.ecrf.server.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.api.SentValue;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** The marks of a form. */
@Path("studies/{study}/subjects/{number}/entries/{visit}/{form}/marks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MarksResource {
  private ShowMarks showMarks;
  private MarkItems markItems;
  private TakeBackMarks takeBackMarks;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public MarksResource() {}

  @Inject
  MarksResource(ShowMarks showMarks, MarkItems markItems, TakeBackMarks takeBackMarks) {
    this.showMarks = showMarks;
    this.markItems = markItems;
    this.takeBackMarks = takeBackMarks;
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
   * Marks.
   *
   * @param items of each item the version that was seen
   */
  public record New(@Nullable MarkKind kind, @Nullable Map<String, Integer> items) {}

  /** Marks that are taken back. */
  public record Back(
      @Nullable MarkKind kind, @Nullable List<String> items, @Nullable String reason) {}

  /**
   * @param at as it was then; left out: as it is
   */
  @GET
  @Calls(ShowMarks.class)
  public FormMarks show(@QueryParam("at") @Nullable Instant at) {
    return at == null
        ? showMarks.of(subject(), visit, form)
        : showMarks.asOf(subject(), visit, form, at);
  }

  @POST
  @Calls(MarkItems.class)
  public FormMarks mark(@HeaderParam(RequestIds.HEADER) String request, @Nullable New marks) {
    New sent = Problems.given(marks, "body");
    MarkItems.Command command =
        new MarkItems.Command(subject(), visit, form, versions(sent.items()), request);
    return switch (Problems.given(sent.kind(), "kind")) {
      case SOURCE -> markItems.verify(command);
      case MEDICAL -> markItems.reviewMedically(command);
      case DATA -> markItems.reviewData(command);
    };
  }

  @POST
  @Calls(TakeBackMarks.class)
  @Path("taken-back")
  public FormMarks takeBack(@HeaderParam(RequestIds.HEADER) String request, @Nullable Back marks) {
    Back sent = Problems.given(marks, "body");
    TakeBackMarks.Command command =
        new TakeBackMarks.Command(
            subject(),
            visit,
            form,
            new TreeSet<>(names(sent.items())),
            Problems.given(sent.reason(), "reason"),
            request);
    return switch (Problems.given(sent.kind(), "kind")) {
      case SOURCE -> takeBackMarks.verification(command);
      case MEDICAL -> takeBackMarks.medicalReview(command);
      case DATA -> takeBackMarks.dataReview(command);
    };
  }

  private static Map<String, Integer> versions(@Nullable Map<String, Integer> items) {
    Map<String, Integer> versions = new TreeMap<>();
    Problems.given(items, "items")
        .forEach(
            (item, version) ->
                versions.put(
                    item, SentValue.version("items/" + item, Problems.given(version, item))));
    if (versions.isEmpty()) {
      throw Problems.unreadable("items", Rule.SOMETHING);
    }
    return versions;
  }

  private static List<String> names(@Nullable List<String> items) {
    List<String> names = Problems.given(items, "items");
    names.forEach(name -> Problems.given(name, "items"));
    if (names.isEmpty()) {
      throw Problems.unreadable("items", Rule.SOMETHING);
    }
    return names;
  }

  private SubjectRef subject() {
    return new SubjectRef(study, number);
  }
}
