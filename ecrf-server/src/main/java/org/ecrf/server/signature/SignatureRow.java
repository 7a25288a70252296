package org.ecrf.server.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** A signature in the database, which lets it become void and lets nothing else change. */
@Entity
@Table(name = "signature")
class SignatureRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signature")
  @SequenceGenerator(name = "signature", sequenceName = "signature_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(name = "subject_id", updatable = false)
  private long subjectId;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String site;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Scope.Kind kind;

  @Column(updatable = false)
  private @Nullable String visit;

  @Column(updatable = false)
  private @Nullable String form;

  @Enumerated(EnumType.STRING)
  private SignatureState state = SignatureState.SIGNED;

  @Column(updatable = false)
  private String who;

  @Column(name = "printed_name", updatable = false)
  private String printedName;

  @Column(updatable = false)
  private String role;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String zone;

  @Column(name = "authenticated_at", updatable = false)
  private Instant authenticatedAt;

  @Column(updatable = false)
  private String meaning;

  @Column(updatable = false)
  private String language;

  @Column(updatable = false)
  private int definition;

  @Column(updatable = false)
  private String digest;

  @Column(name = "voided_at")
  private @Nullable Instant voidedAt;

  @Column(name = "voided_by")
  private @Nullable String voidedBy;

  @SuppressWarnings("NullAway.Init")
  protected SignatureRow() {}

  SignatureRow(SubjectFile of, SignatureText said, Instant authenticatedAt, String language) {
    study = of.ref().study();
    subjectId = of.id();
    subject = of.ref().number();
    site = of.site();
    kind = said.scope().kind();
    visit = said.scope().visit();
    form = said.scope().form();
    who = said.who();
    printedName = said.printedName();
    role = said.role();
    at = said.at();
    zone = said.zone();
    meaning = said.meaning();
    definition = said.definition();
    digest = said.digest();
    this.authenticatedAt = authenticatedAt;
    this.language = language;
  }

  long id() {
    return id;
  }

  SubjectRef ref() {
    return new SubjectRef(study, subject);
  }

  Scope scope() {
    return new Scope(kind, visit, form);
  }

  /**
   * @param decision what a signature of one covers, null for all others
   */
  SignatureView view(SignatureView.Covers covers, SignatureView.@Nullable Decision decision) {
    return new SignatureView(
        id,
        subject,
        scope(),
        state,
        who,
        printedName,
        role,
        at,
        zone,
        authenticatedAt,
        meaning,
        language,
        definition,
        digest,
        voidedAt,
        voidedBy,
        covers.forms(),
        covers.more(),
        decision);
  }
}
