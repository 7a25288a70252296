package org.ecrf.server.matrix;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.server.access.Permission;

/**
 * Where each operation writes that changes something, as a lock sees it. A new one needs its place
 * here; what a lock does not close says so.
 */
enum Writes {
  /** The form {@code body} of the first visit. */
  BODY(
      "EntryResource.save",
      "EntryResource.missing",
      "WrongSubjectResource.takeBack",
      "MarksResource.mark",
      "MarksResource.takeBack",
      "SubjectQueriesResource.raise",
      "QueriesResource.answer",
      "QueriesResource.close",
      "QueriesResource.reopen",
      "QueriesResource.cancel",
      "QueriesResource.assign",
      "SubjectRedactionsResource.ask",
      "RedactionsResource.confirm",
      "RedactionsResource.decline"),
  /** Something else of the first visit. */
  FIRST("EntryResource.complete", "VisitResource.missed", "VisitResource.held"),
  /** Other visits. */
  LATER(
      "EntryResource.add",
      "VisitResource.add",
      "FormMistakeResource.mark",
      "FormMistakeResource.restore",
      "VisitMistakeResource.mark",
      "VisitMistakeResource.restore",
      "AttachmentResource.attach",
      "DeviationsResource.classify",
      "DeviationsResource.close",
      "DeviationsResource.reopen"),
  /** The subject as a whole. */
  SUBJECT(
      "SigningsResource.start",
      "DecisionsResource.screenFailure",
      "DecisionsResource.withdrawal",
      "SubjectMistakeResource.mark",
      "SubjectMistakeResource.restore",
      "LockResource.lock",
      "LocksResource.lock",
      "FreezesResource.freeze"),
  /** The site. */
  SITE(
      "VersionsResource.at",
      "RegisterResource.register",
      "ParametersResource.set",
      "RangesResource.add",
      "RangesResource.end",
      "VerificationResource.set",
      "LocksResource.undo"),
  /** The study. */
  STUDY(
      "StudiesResource.publish",
      "VersionsResource.everywhere",
      "SitesResource.add",
      "CutsResource.define",
      "LockRequestsResource.ask"),
  /** Who works there, what is exported, what undoes a lock: not the data. */
  BESIDE(
      "GrantsResource.grant",
      "GrantsResource.train",
      "GrantsResource.authorise",
      "GrantsResource.revoke",
      "AccessReviewResource.review",
      "SiteResource.tick",
      "SiteResource.untick",
      "SiteResource.activate",
      "SiteResource.close",
      "SiteResource.reopen",
      "SigningsResource.cancel",
      "ExportsResource.request",
      "CopiesResource.request",
      "LockRequestsResource.confirm",
      "LockRequestsResource.decline",
      "AlertsResource.open",
      // says of each query by itself that it is locked
      "QueriesResource.closeTogether");

  /** Something is said about the data. */
  private static final Set<String> REVIEW =
      Set.of(
          "MarksResource.mark",
          "MarksResource.takeBack",
          "SubjectQueriesResource.raise",
          "QueriesResource.answer",
          "QueriesResource.close",
          "QueriesResource.reopen",
          "QueriesResource.cancel",
          "QueriesResource.assign",
          "SigningsResource.start",
          "DeviationsResource.classify",
          "DeviationsResource.close",
          "DeviationsResource.reopen",
          "VerificationResource.set",
          "StudiesResource.publish",
          "LockResource.lock",
          "LocksResource.lock",
          "LocksResource.undo",
          "CutsResource.define",
          "FreezesResource.freeze",
          "LockRequestsResource.ask");

  static final Map<String, Writes> ALL =
      Arrays.stream(values())
          .flatMap(where -> where.operations.stream().map(name -> Map.entry(name, where)))
          .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> operations;

  Writes(String... operations) {
    this.operations = List.of(operations);
  }

  /** Something is said about the data; a freeze lets it, but lets nothing be decided. */
  static boolean isReview(Row row) {
    return REVIEW.contains(row.operation()) && !row.needs().contains(Permission.DECIDE);
  }
}
