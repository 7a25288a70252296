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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecrf.model.value.Text;
import org.ecrf.server.audit.Request;
import org.ecrf.server.subject.SubjectRef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A signature that somebody has begun, in the database. */
@Entity
@Table(name = "signing")
class SigningRow {
  static final Duration VALID = Duration.ofMinutes(5);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signing")
  @SequenceGenerator(name = "signing", sequenceName = "signing_id", allocationSize = 10)
  private Long id;

  @Column(updatable = false)
  private String study;

  @Column(updatable = false)
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Scope.Kind kind;

  @Column(updatable = false)
  private @Nullable String visit;

  @Column(updatable = false)
  private @Nullable String form;

  @Column(updatable = false)
  private String meaning;

  @Column(updatable = false)
  private String language;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(updatable = false)
  private List<Covered> covers = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(updatable = false)
  private @Nullable SignedDecision decision;

  @Column(updatable = false)
  private String who;

  @Column(updatable = false)
  private @Nullable String person;

  @Column(updatable = false)
  private @Nullable String session;

  @Column(updatable = false)
  private String request;

  @Column(updatable = false)
  private String key;

  private @Nullable String nonce;
  private @Nullable String verifier;

  @Column(name = "answers_to", updatable = false)
  private String answersTo;

  @Column(updatable = false)
  private @Nullable String back;

  @Column(name = "began_at", updatable = false)
  private Instant beganAt;

  @Column(updatable = false)
  private Instant until;

  @Enumerated(EnumType.STRING)
  private SigningState state = SigningState.WAITING;

  private @Nullable String refusal;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable List<Map<String, String>> because;

  @Column(name = "signature_id")
  private @Nullable Long signature;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected SigningRow() {}

  /**
   * @param ask what only the identity provider and this row know
   */
  SigningRow(StartSigning.Command begun, String who, Contents contents, Ask ask) {
    study = begun.ref().study();
    subject = begun.ref().number();
    kind = begun.scope().kind();
    visit = begun.scope().visit();
    form = begun.scope().form();
    meaning = ask.meaning();
    language = ask.language();
    covers = contents.covers();
    decision = contents.decision();
    this.who = who;
    person = begun.origin().person();
    session = begun.origin().session();
    request = begun.request();
    key = ask.key();
    nonce = ask.nonce();
    verifier = ask.verifier();
    answersTo = ask.answersTo();
    back = begun.origin().back();
    beganAt = ask.began();
    until = beganAt.plus(VALID);
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

  String who() {
    return who;
  }

  @Nullable String person() {
    return person;
  }

  @Nullable String session() {
    return session;
  }

  @Nullable String back() {
    return back;
  }

  String meaning() {
    return meaning;
  }

  String language() {
    return language;
  }

  Contents contents() {
    return new Contents(covers, decision);
  }

  boolean isWaiting(Instant now) {
    return state == SigningState.WAITING && now.isBefore(until);
  }

  SigningState state() {
    return state;
  }

  @Nullable String refusal() {
    return refusal;
  }

  /** What the identity provider is asked; only while it has not answered. */
  Ask ask() {
    return new Ask(
        key,
        Objects.requireNonNull(nonce),
        Objects.requireNonNull(verifier),
        answersTo,
        who,
        meaning,
        language,
        beganAt);
  }

  /** The secrets have served. */
  void answered() {
    state = SigningState.ANSWERED;
    nonce = null;
    verifier = null;
  }

  void signed(long by) {
    state = SigningState.SIGNED;
    signature = by;
  }

  void refused(String code, List<Text> why) {
    state = SigningState.REFUSED;
    nonce = null;
    verifier = null;
    refusal = code;
    because = why.stream().map(Text::byLanguage).toList();
  }

  /** The request under which its act stands in the subject's chain. */
  Request asked() {
    return Request.of(request, "sign", scope().toString(), meaning);
  }

  SigningView view(Instant now) {
    boolean open = state == SigningState.WAITING || state == SigningState.ANSWERED;
    boolean late = open && !now.isBefore(until);
    return new SigningView(
        id,
        scope(),
        late ? SigningState.REFUSED : state,
        late ? "too-late" : refusal,
        because == null ? List.of() : because.stream().map(Text::new).toList(),
        signature,
        meaning,
        covers.size(),
        contents().items(),
        isWaiting(now) ? address("start") : null,
        isWaiting(now) ? address("confirm") : null,
        until);
  }

  private String address(String page) {
    return answersTo.replaceFirst("/callback$", "/" + page) + "?state=" + key;
  }
}
