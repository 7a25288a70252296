package org.ecrf.server.subject;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;

/** Registers a person who has consented and gives the number, which is never used again. */
@UseCase
public class RegisterSubject {
  private static final String TARGET = "subject/";

  /** Before it nobody consented to a study of this platform; a number is not given for a slip. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private final Access access;
  private final Studies studies;
  private final StudySites sites;
  private final Subjects subjects;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  RegisterSubject(
      Access access,
      Studies studies,
      StudySites sites,
      Subjects subjects,
      Trail trail,
      StudyStandings standings) {
    this.access = access;
    this.studies = studies;
    this.sites = sites;
    this.subjects = subjects;
    this.trail = trail;
    this.standings = standings;
  }

  public record Command(String study, String site, LocalDate consentDate, String request) {}

  /** The act stands in the chain of the study, and is the first in the chain of the subject. */
  @Requires(Permission.REGISTER_SUBJECT)
  public SubjectRef register(Command command) {
    String study = command.study();
    Acting acting = access.at(study, command.site());
    Request request =
        Request.of(command.request(), "register", command.site(), command.consentDate());
    Optional<Recorded> before = trail.repeated(Chain.study(study), request);
    if (before.isPresent()) {
      return new SubjectRef(study, before.get().target().substring(TARGET.length()));
    }
    standings.demandOpen(Doing.ENTRY, study, command.site());
    refuseImpossible(command);
    int version = studies.inForce(study, new Sites.Some(Set.of(command.site())));
    SubjectRef ref = number(study, command.site());
    SubjectFile file =
        subjects.insert(
            new SubjectRow(ref, command.site(), version, command.consentDate(), trail.moment()),
            acting);
    Act act =
        Act.of(acting.author(), "register", TARGET + ref.number())
            .changing(changes(command, version))
            .under(version)
            .answering(request);
    trail.append(Chain.study(study), act);
    trail.append(file.chain(), act);
    return ref;
  }

  private SubjectRef number(String study, String site) {
    return new SubjectRef(study, "%s-%03d".formatted(site, sites.nextNumber(study, site)));
  }

  private static List<Changed> changes(Command command, int version) {
    return List.of(
        new Changed("subject/site", null, ItemValue.of(command.site())),
        new Changed("subject/consented", null, ItemValue.of(command.consentDate().toString())),
        new Changed("subject/study_version", null, ItemValue.of(Integer.toString(version))),
        new Changed("subject/state", null, ItemValue.of("SCREENING")));
  }

  private void refuseImpossible(Command command) {
    LocalDate today =
        LocalDate.ofInstant(trail.moment(), sites.zone(command.study(), command.site()));
    if (command.consentDate().isAfter(today) || command.consentDate().isBefore(EARLIEST)) {
      throw Problems.unreadable("consentDate", Rule.TO_TODAY, EARLIEST);
    }
  }
}
