package org.ecrf.server.deviation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.ecrf.model.form.Choice;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/** The sponsor classes a deviation, closes it once the site has acted, or opens it again. */
@UseCase
public class ClassifyDeviation {
  private final DeviationDesk desk;
  private final Studies studies;

  @Inject
  ClassifyDeviation(DeviationDesk desk, Studies studies) {
    this.desk = desk;
    this.studies = studies;
  }

  /**
   * @param of as the list names it
   * @param code one of the study's classes
   */
  @Requires(Permission.CLASSIFY_DEVIATION)
  public void classify(
      String study, String of, String code, @Nullable String note, String request) {
    String said = FreeText.optional("note", note);
    Request asked = Request.of(request, "classify-deviation", of, code, said);
    desk.take(study, of, asked)
        .ifPresent(
            taken -> {
              demandClass(study, code);
              if (taken.state() == DeviationState.CLOSED) {
                throw wrong("The deviation is closed. Open it again first.");
              }
              desk.say(taken, "classify-deviation", DeviationState.CLASSED, code, said, asked);
            });
  }

  /**
   * Only one that is classed, and about which the site has done something.
   *
   * @param note null: the one that was given with the class stays
   */
  @Requires(Permission.CLASSIFY_DEVIATION)
  public void close(String study, String of, @Nullable String note, String request) {
    String said = FreeText.optional("note", note);
    Request asked = Request.of(request, "close-deviation", of, said);
    desk.take(study, of, asked)
        .ifPresent(
            taken -> {
              if (taken.state() != DeviationState.CLASSED) {
                throw wrong("Only a deviation that is classed and open can be closed.");
              }
              if (taken.action() == null) {
                throw Problems.notAllowed(
                    "no-corrective-action", "The site has not said yet what is done about it.");
              }
              DeviationRow row = Objects.requireNonNull(taken.row());
              String kept = said.isEmpty() ? row.note() : said;
              desk.say(taken, "close-deviation", DeviationState.CLOSED, row.classed(), kept, asked);
            });
  }

  @Requires(Permission.CLASSIFY_DEVIATION)
  public void reopen(String study, String of, String reason, String request) {
    String said = FreeText.required("reason", reason);
    Request asked = Request.of(request, "reopen-deviation", of, said);
    desk.take(study, of, asked)
        .ifPresent(
            taken -> {
              if (taken.state() != DeviationState.CLOSED) {
                throw wrong("The deviation is not closed.");
              }
              String classed = Objects.requireNonNull(taken.row()).classed();
              desk.say(taken, "reopen-deviation", DeviationState.CLASSED, classed, said, asked);
            });
  }

  private void demandClass(String study, String code) {
    List<String> codes =
        studies.newest(study).definition().deviationClasses().stream().map(Choice::code).toList();
    if (!codes.contains(code)) {
      throw Problems.unreadable("class", Rule.ONE_OF, String.join(", ", codes));
    }
  }

  private static RuntimeException wrong(String sentence) {
    return Problems.notAllowed("deviation-state", sentence);
  }
}
