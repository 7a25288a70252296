package org.ecrf.server.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.Told;
import org.ecrf.server.freeze.Standing;
import org.jspecify.annotations.Nullable;

/** A subject's row as the trail says that it was. */
final class PastSubject {
  static final String STATE = "subject/state";
  private static final String DOSE = "subject/dose_authorised/";

  private static final String VISIT = "visit/";

  private PastSubject() {}

  /**
   * @param now the row as it stands, for what never changes
   * @param inForce the highest version in force at the site then
   * @param standings what was frozen or locked then
   */
  static SubjectRow of(SubjectRow now, Replay replay, int inForce, List<Standing> standings) {
    SubjectRow then = now.sameSubject(inForce);
    then.state = SubjectState.valueOf(replay.text(STATE).orElseThrow());
    then.studyVersion = Integer.parseInt(replay.text("subject/study_version").orElseThrow());
    then.mistake = mistake(then.state, replay);
    then.consented = LocalDate.parse(replay.text("subject/consented").orElseThrow());
    then.leftOn = replay.text("subject/left").map(LocalDate::parse).orElse(null);
    then.withdrawnFrom = replay.text("subject/withdrawn_from").orElse(null);
    then.doses = doses(replay);
    then.missed = missed(replay);
    then.standings = standings;
    return then;
  }

  private static @Nullable Mistaken mistake(SubjectState state, Replay replay) {
    if (state != SubjectState.ENTERED_BY_MISTAKE) {
      return null;
    }
    Told act = replay.at(STATE).orElseThrow().last();
    SubjectState was =
        act.changes().stream()
            .filter(change -> change.path().equals(STATE))
            .map(Changed::from)
            .map(from -> from instanceof ItemValue.Entered entered ? entered.text() : "")
            .map(SubjectState::valueOf)
            .findFirst()
            .orElseThrow();
    return new Mistaken(
        Objects.requireNonNullElse(act.reason(), ""), act.who(), act.at().toString(), was);
  }

  /** With the reason of the act that marked the visit. */
  private static Map<String, String> missed(Replay replay) {
    Map<String, String> missed = new TreeMap<>();
    replay
        .below(VISIT)
        .forEach(
            (path, standing) -> {
              if (path.endsWith("/state") && standing.text().filter("MISSED"::equals).isPresent()) {
                missed.put(
                    path.substring(0, path.indexOf('/')),
                    Objects.requireNonNullElse(standing.last().reason(), ""));
              }
            });
    return missed;
  }

  /** In the order of the authorisations. */
  private static List<String> doses(Replay replay) {
    return replay.below(DOSE).entrySet().stream()
        .filter(dose -> dose.getValue().text().map(Boolean::parseBoolean).orElse(false))
        .sorted(Comparator.comparing(dose -> dose.getValue().last().seq()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
