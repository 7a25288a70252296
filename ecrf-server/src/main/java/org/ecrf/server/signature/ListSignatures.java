package org.ecrf.server.signature;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.eligibility.Confirming;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** All signatures of a subject, the newest first, also those that are void. */
@UseCase
public class ListSignatures {
  private final Subjects subjects;
  private final Studies studies;
  private final Sights sights;
  private final Signatures signatures;
  private final Confirming confirming;

  @Inject
  ListSignatures(
      Subjects subjects,
      Studies studies,
      Sights sights,
      Signatures signatures,
      Confirming confirming) {
    this.subjects = subjects;
    this.studies = studies;
    this.sights = sights;
    this.signatures = signatures;
    this.confirming = confirming;
  }

  @Requires(Permission.READ_DATA)
  public List<SignatureView> of(SubjectRef ref) {
    SubjectFile subject = subjects.read(ref);
    List<SignatureRow> rows = signatures.of(subject.id());
    Map<Long, List<Covered>> covers = signatures.covers(rows);
    StudyDefinition study = studies.compiled(ref.study(), subject.studyVersion()).definition();
    CoversSeen seen = new CoversSeen(study, sights.of(study, subject.site()));
    Map<Long, SignedDecision> decisions = signatures.decisions(rows);
    Map<ItemPath, Integer> versions = decisions.isEmpty() ? Map.of() : confirming.versions(subject);
    return rows.stream()
        .filter(row -> seen.mayKnow(row.scope()))
        .map(
            row ->
                row.view(
                    seen.of(covers.getOrDefault(row.id(), List.of())),
                    Optional.ofNullable(decisions.get(row.id()))
                        .map(decision -> seen.of(decision, versions))
                        .orElse(null)))
        .toList();
  }
}
