package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/**
 * Defines a data cut: a cohort's visits up to one, under a name. It says what an analysis takes and
 * closes nothing; it is frozen and locked like any other place, and never changed.
 */
@UseCase
public class DefineCut {
  private static final String TARGET = "cut/";
  private static final int LONGEST = 60;

  private final Access access;
  private final Studies studies;
  private final Cuts cuts;
  private final StudyStandings standings;
  private final Trail trail;

  @Inject
  DefineCut(Access access, Studies studies, Cuts cuts, StudyStandings standings, Trail trail) {
    this.access = access;
    this.studies = studies;
    this.cuts = cuts;
    this.standings = standings;
    this.trail = trail;
  }

  /**
   * @param cohort null: all subjects
   * @param until id of the last visit that belongs to it
   */
  public record Command(
      String study, String name, @Nullable String cohort, String until, String request) {}

  @Requires(Permission.LOCK)
  public CutLine define(Command command) {
    Acting acting = access.throughout(command.study());
    String name = FreeText.required("name", command.name());
    if (name.length() > LONGEST) {
      throw Problems.unreadable("name", Rule.LENGTH, LONGEST);
    }
    Chain chain = Chain.study(command.study());
    Request asked =
        Request.of(command.request(), "define-cut", name, command.cohort(), command.until());
    Optional<Recorded> before = trail.repeated(chain, asked);
    if (before.isPresent()) {
      long id = Long.parseLong(before.get().target().substring(TARGET.length()));
      return cuts.one(command.study(), id).orElseThrow();
    }
    standings.demandOpen(Doing.REVIEW, command.study(), null);
    List<String> visits = visits(studies.newest(command.study()).definition(), command);
    refuseTaken(command.study(), name);
    Command named =
        new Command(command.study(), name, command.cohort(), command.until(), command.request());
    CutRow cut = new CutRow(cuts.next(), named, visits, acting.author(), trail.moment());
    cuts.insert(cut);
    trail.append(
        chain,
        Act.of(acting.author(), "define-cut", TARGET + cut.line().id())
            .changing(changes(cut.line()))
            .answering(asked));
    return cut.line();
  }

  private void refuseTaken(String study, String name) {
    if (cuts.all(study).stream().anyMatch(cut -> cut.name().equals(name))) {
      throw Problems.notAllowed("cut-exists", "The study has a data cut of this name already.");
    }
  }

  /** In the order of the study, without what is not planned: that goes on. */
  private static List<String> visits(StudyDefinition study, Command command) {
    if (command.cohort() != null
        && study.cohorts().stream().noneMatch(cohort -> cohort.id().equals(command.cohort()))) {
      throw Problems.unreadable("cohort", Rule.KNOWN);
    }
    List<String> planned =
        study.visits().stream()
            .filter(visit -> visit.kind() != Visit.Kind.LOG && visit.repeats() == null)
            .map(Visit::id)
            .toList();
    int last = planned.indexOf(command.until());
    if (last < 0) {
      throw Problems.unreadable("until", Rule.KNOWN);
    }
    return planned.subList(0, last + 1);
  }

  private static List<Changed> changes(CutLine cut) {
    List<Changed> changes = new ArrayList<>();
    String target = TARGET + cut.id();
    changes.add(Locking.set(target + "/name", cut.name()));
    changes.add(Locking.set(target + "/until", cut.until()));
    changes.add(Locking.set(target + "/visits", String.join(" ", cut.visits())));
    if (cut.cohort() != null) {
      changes.add(Locking.set(target + "/cohort", cut.cohort()));
    }
    return changes;
  }
}
