package org.ecrf.server.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** The decisions about a subject; who is enrolled or may get a dose is signed: {@code signings}. */
@Path("studies/{study}/subjects/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DecisionsResource {
  private ShowEligibility showEligibility;
  private RecordScreenFailure recordScreenFailure;
  private WithdrawSubject withdrawSubject;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public DecisionsResource() {}

  @Inject
  DecisionsResource(
      ShowEligibility showEligibility,
      RecordScreenFailure recordScreenFailure,
      WithdrawSubject withdrawSubject) {
    this.showEligibility = showEligibility;
    this.recordScreenFailure = recordScreenFailure;
    this.withdrawSubject = withdrawSubject;
  }

  @PathParam("study")
  private String study;

  @PathParam("number")
  private String number;

  /** A day and why. */
  public record ScreenFailure(LocalDate date, String reason) {}

  /** A day, what the subject withdraws from, and why. */
  public record Withdrawal(LocalDate date, String scope, String reason) {}

  @GET
  @Calls(ShowEligibility.class)
  @Path("eligibility")
  public Eligibility eligibility(
      @QueryParam("decision") @DefaultValue("enrolment") String decision,
      @QueryParam("visit") @Nullable String visit) {
    return showEligibility.of(subject(), decision(decision), visit);
  }

  @POST
  @Calls(RecordScreenFailure.class)
  @Path("screen-failure")
  public SubjectHead screenFailure(
      @HeaderParam(RequestIds.HEADER) String request, ScreenFailure failure) {
    Problems.given(failure, "body");
    return recordScreenFailure.record(
        subject(),
        Problems.given(failure.date(), "date"),
        Problems.given(failure.reason(), "reason"),
        request);
  }

  @POST
  @Calls(WithdrawSubject.class)
  @Path("withdrawal")
  public SubjectHead withdrawal(
      @HeaderParam(RequestIds.HEADER) String request, Withdrawal withdrawal) {
    Problems.given(withdrawal, "body");
    return withdrawSubject.withdraw(
        subject(),
        Problems.given(withdrawal.date(), "date"),
        Problems.given(withdrawal.scope(), "scope"),
        Problems.given(withdrawal.reason(), "reason"),
        request);
  }

  private SubjectRef subject() {
    return new SubjectRef(study, number);
  }

  private static Criterion.Decision decision(String name) {
    return switch (name) {
      case "enrolment" -> Criterion.Decision.ENROLMENT;
      case "dose" -> Criterion.Decision.DOSE;
      default -> throw Problems.unreadable("decision", Rule.ONE_OF, "enrolment, dose");
    };
  }
}
