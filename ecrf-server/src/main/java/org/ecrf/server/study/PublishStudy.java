package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.Problem;
import org.ecrf.model.source.StudyCompiler;
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
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;

/** Publishes a study file. A stored version never changes. */
@UseCase
public class PublishStudy {
  private final Access access;
  private final StudyRows rows;
  private final Trail trail;

  @Inject
  PublishStudy(Access access, StudyRows rows, Trail trail) {
    this.access = access;
    this.rows = rows;
    this.trail = trail;
  }

  public record Published(String study, int version) {}

  /**
   * The text that is current already is answered with its version. Another text for the same study
   * is an amendment and refused, as long as the data captured so far cannot be carried over.
   */
  @Requires(Permission.PUBLISH)
  public Published publish(String yaml, String request) {
    access.anywhere();
    String study = compile(yaml);
    Acting acting = access.in(study);
    Chain chain = Chain.study(study);
    Request asked = Request.of(request, "publish", yaml);
    trail.repeated(chain, asked);
    Optional<StudyRow> current = rows.one(study);
    if (current.isPresent()) {
      return same(current.get(), yaml);
    }
    rows.insert(
        new StudyRow(study, 1),
        new VersionRow(new VersionRow.Id(study, 1), yaml, acting.name(), trail.moment()));
    trail.append(
        chain,
        Act.of(acting.author(), "publish", "version/1")
            .changing(List.of(new Changed("version/1/yaml", null, ItemValue.of(yaml))))
            .under(1)
            .answering(asked));
    return new Published(study, 1);
  }

  private Published same(StudyRow current, String yaml) {
    if (rows.yaml(current.id(), current.version()).equals(yaml)) {
      return new Published(current.id(), current.version());
    }
    throw Problems.notAllowed(
        "amendment",
        "This study is published with another text, and amendments are not possible yet.");
  }

  private static String compile(String yaml) {
    if (!Storable.is(yaml)) {
      throw Problems.unreadable("1:1", "the file is not plain text");
    }
    Compilation compilation = StudyCompiler.compile(yaml, 1);
    return compilation
        .study()
        .map(s -> s.definition().id())
        .orElseThrow(() -> new Refused(refusal(compilation.problems())));
  }

  private static Refusal refusal(List<Problem> problems) {
    return new Refusal.Unreadable(
        problems.stream()
            .map(p -> new ItemProblem(p.line() + ":" + p.column(), Text.of(p.message())))
            .toList());
  }
}
