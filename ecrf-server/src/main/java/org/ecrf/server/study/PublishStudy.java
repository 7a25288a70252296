package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.Problem;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.source.StudyFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.Defects;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.Rule;

/** Publishes a study file. A stored version never changes. */
@UseCase
public class PublishStudy {
  private static final Logger LOG = System.getLogger(PublishStudy.class.getName());

  private final Access access;
  private final StudyRows rows;
  private final Studies studies;
  private final Amendments amendments;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  PublishStudy(
      Access access,
      StudyRows rows,
      Studies studies,
      Amendments amendments,
      Trail trail,
      StudyStandings standings) {
    this.access = access;
    this.rows = rows;
    this.studies = studies;
    this.amendments = amendments;
    this.trail = trail;
    this.standings = standings;
  }

  public record Published(String study, int version) {}

  /**
   * The text that is the newest already is answered with its version. Another text for the same
   * study is its next version, where all that was captured can stay as it is; it comes into force
   * when that is asked for ({@link PutIntoForce}). The first version is in force at once.
   */
  @Requires(Permission.PUBLISH)
  public Published publish(String yaml, String request) {
    access.anywhere();
    CompiledStudy compiled = compile(yaml);
    String study = compiled.definition().id();
    Acting acting = access.throughout(study);
    Request asked = Request.of(request, "publish", yaml);
    trail.repeated(Chain.study(study), asked);
    Optional<StudyRow> current = rows.one(study);
    if (current.isPresent() && isNewest(current.get(), yaml)) {
      return new Published(study, current.get().version());
    }
    if (current.isPresent()) {
      standings.demandOpen(Doing.REVIEW, study, null);
      amendments.refuseTouching(studies.newest(study), compiled);
      return store(study, current.get().next(), yaml, acting, asked);
    }
    rows.insert(new StudyRow(study, 1));
    Published first = store(study, 1, yaml, acting, asked);
    rows.insert(
        new InForceRow(
            new VersionRow.Id(study, 1), null, trail.moment(), acting.name(), trail.moment()));
    return first;
  }

  /**
   * The same of a file as it was sent.
   *
   * @throws Refused where it is not UTF-8, or too long
   */
  @Requires(Permission.PUBLISH)
  public Published publish(InputStream file, String request) throws IOException {
    access.anywhere();
    List<Problem> problems = new ArrayList<>();
    String yaml = StudyFile.read(file, problems).orElseThrow(() -> new Refused(refusal(problems)));
    return publish(yaml, request);
  }

  private boolean isNewest(StudyRow current, String yaml) {
    return rows.yaml(current.id(), current.version()).equals(yaml);
  }

  private Published store(String study, int version, String yaml, Acting acting, Request asked) {
    rows.insert(
        new VersionRow(new VersionRow.Id(study, version), yaml, acting.name(), trail.moment()));
    String target = "version/" + version;
    trail.append(
        Chain.study(study),
        Act.of(acting.author(), "publish", target)
            .changing(List.of(new Changed(target + "/yaml", null, ItemValue.of(yaml))))
            .under(version)
            .answering(asked));
    return new Published(study, version);
  }

  private static CompiledStudy compile(String yaml) {
    if (!Storable.is(StudyFile.withoutMark(yaml))) {
      throw Problems.unreadable("1:1", Rule.PLAIN_TEXT);
    }
    Compilation compilation = compilation(yaml);
    return compilation.study().orElseThrow(() -> new Refused(refusal(compilation.problems())));
  }

  /** A defect of the compiler is logged; who sent the file is told so, and not left with none. */
  private static Compilation compilation(String yaml) {
    try {
      return StudyCompiler.compile(yaml, 1);
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.log(Logger.Level.ERROR, "A study file cannot be compiled: " + Defects.report(defect));
      throw new Refused(
          refusal(
              List.of(
                  new Problem(
                      1,
                      1,
                      "the compiler failed at this file; the operator finds why in the log"))));
    }
  }

  private static Refusal refusal(List<Problem> problems) {
    return new Refusal.Unreadable(
        problems.stream()
            .map(p -> new ItemProblem(p.line() + ":" + p.column(), Text.of(p.message())))
            .toList());
  }
}
