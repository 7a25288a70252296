package org.ecrf.server.copy;

import java.io.OutputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Audience;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.exchange.SiteOdm;
import org.ecrf.server.exchange.Snapshot;
import org.ecrf.server.job.RunningJob;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.seal.Attestation;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sight;
import org.ecrf.server.study.Studies;

/** Writes the copy of a site: casebooks, data, files, trail, and the manifest that seals them. */
final class SiteCopy {
  /** What an investigator may know: all but what is for the unblinded. */
  private static final Sight INVESTIGATOR =
      new Sight(true, EnumSet.of(Audience.EVERYONE, Audience.SITE));

  private static final int WHOLE = 100;

  private final CopyOrder order;
  private final Snapshot snapshot;
  private final Studies studies;
  private final Attestation attestation;
  private final RunningJob job;

  SiteCopy(
      CopyOrder order,
      Snapshot snapshot,
      Studies studies,
      Attestation attestation,
      RunningJob job) {
    this.order = order;
    this.snapshot = snapshot;
    this.studies = studies;
    this.attestation = attestation;
    this.job = job;
  }

  void write(OutputStream out) throws Exception {
    try (CopyArchive archive = new CopyArchive(out, order.at())) {
      archive.addOwn("README.md", "copy-readme.md");
      List<SubjectHead> subjects = SubjectHead.all(snapshot, order);
      for (int i = 0; i < subjects.size(); i++) {
        job.reached(i * WHOLE / subjects.size(), subjects.get(i).number());
        subject(archive, subjects.get(i));
      }
      if (subjects.stream().anyMatch(subject -> !subject.mistaken())) {
        archive.add("odm.xml", odm -> SiteOdm.write(snapshot, studies, job, odm));
      }
      trail(archive, subjects);
      manifest(archive);
    }
  }

  private void subject(CopyArchive archive, SubjectHead subject) throws Exception {
    CopiedSubject copied =
        CopiedSubject.read(snapshot, subject, definition(subject), discretion(subject));
    String folder = "subjects/" + subject.number() + "/";
    archive.add(folder + "casebook.html", new CasebookHtml(copied, order).text());
    archive.add(folder + "data.json", copied.json());
    for (CopiedFile file : CopiedFile.of(snapshot, subject, discretion(subject))) {
      archive.add(folder + file.member(), file::copy);
    }
  }

  private StudyDefinition definition(SubjectHead subject) {
    return studies.compiled(order.study(), subject.version()).definition();
  }

  private Discretion discretion(SubjectHead subject) {
    return INVESTIGATOR.on(definition(subject));
  }

  private void trail(CopyArchive archive, List<SubjectHead> subjects) throws Exception {
    CopiedTrail trail = new CopiedTrail(snapshot, order);
    archive.add(
        "trail/acts.jsonl",
        out -> {
          for (SubjectHead subject : subjects) {
            trail.write(subject, definition(subject), discretion(subject), out);
          }
        });
    Optional<Attestation.PublicPart> key = attestation.publicPart();
    String seal = key.isEmpty() ? "" : trail.seal(key.get(), attestation) + "\n";
    archive.add("trail/seals.jsonl", seal);
    archive.add("trail/key.pem", key.map(Attestation.PublicPart::pem).orElse(""));
    archive.add(
        "trail/package.json",
        Canonical.of(Map.of("format", 1, "scope", order.scope(), "at", order.at().toString())));
    archive.addOwn("trail/VerifyTrail.java", "VerifyTrail.java");
  }

  /** Last, since it has the digests of all others; the platform signs it. */
  private void manifest(CopyArchive archive) throws Exception {
    Map<String, Object> manifest = new HashMap<>();
    manifest.put("format", 1);
    manifest.put("study", order.study());
    manifest.put("site", order.site());
    manifest.put("at", order.at().toString());
    manifest.put("by", order.by());
    manifest.put(
        "files",
        archive.members().stream()
            .map(m -> Map.of("name", m.name(), "bytes", m.bytes(), "sha256", m.sha256()))
            .toList());
    attestation.publicPart().ifPresent(key -> manifest.put("key", key.id()));
    String text = Canonical.of(manifest);
    archive.add("manifest.json", text);
    Optional<String> signature = attestation.of(text);
    if (signature.isPresent()) {
      archive.add("manifest.sig", signature.get());
    }
  }
}
