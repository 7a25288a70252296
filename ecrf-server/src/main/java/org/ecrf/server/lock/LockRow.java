package org.ecrf.server.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Level;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A freeze or a lock in the database, which lets it be taken back once and nothing else change. */
@Entity
@DynamicUpdate
@Table(name = "lock_record")
class LockRow {
  @Id private Long id;
  private String study;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Enumerated(EnumType.STRING)
  private Degree degree;

  private String place;
  private @Nullable String site;

  @Column(name = "subject_id")
  private @Nullable Long subjectId;

  private @Nullable String subject;
  private @Nullable String visit;
  private @Nullable String form;

  @Column(name = "cut_id")
  private @Nullable Long cutId;

  @Formula("(select c.name from ecrf.data_cut c where c.id = cut_id)")
  private @Nullable String cut;

  @Column(name = "stays_open")
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<String> staysOpen;

  private int members;
  private Instant at;

  @Column(name = "locked_by")
  private String by;

  private String role;

  @Column(name = "asked_by")
  private @Nullable String askedBy;

  @Column(name = "trail_seq")
  private long trailSeq;

  @Column(name = "trail_head")
  private byte[] trailHead;

  @Column(name = "undone_at")
  private @Nullable Instant undoneAt;

  @Column(name = "undone_by")
  private @Nullable String undoneBy;

  @Column(name = "undone_role")
  private @Nullable String undoneRole;

  @SuppressWarnings("NullAway.Init")
  protected LockRow() {}

  LockRow(long id, Closing closing, Recorded act) {
    Place of = closing.place();
    Author author = closing.author();
    this.id = id;
    study = closing.study();
    level = of.level();
    degree = closing.degree();
    place = of.toString();
    site = closing.site();
    subjectId = closing.subjectId();
    subject = of.subject();
    visit = of.visit();
    form = of.form();
    cutId = of.cut();
    staysOpen = closing.staysOpen();
    members = closing.members();
    askedBy = closing.askedBy();
    at = act.at();
    by = author.name();
    role = author.role();
    trailSeq = act.seq();
    trailHead = HexFormat.of().parseHex(act.hash());
  }

  long id() {
    return id;
  }

  Place place() {
    return Place.parse(place);
  }

  Degree degree() {
    return degree;
  }

  boolean stands() {
    return undoneAt == null;
  }

  /** Taking it back takes two people. */
  boolean isOfTwo() {
    return degree == Degree.LOCKED && (level == Level.STUDY || level == Level.CUT);
  }

  void undo(Author author, Instant now) {
    undoneAt = now;
    undoneBy = author.name();
    undoneRole = author.role();
  }

  LockLine line() {
    return new LockLine(
        id,
        degree,
        place(),
        site,
        subject,
        cut,
        members,
        at,
        by,
        askedBy,
        HexFormat.of().formatHex(trailHead),
        undoneAt,
        undoneBy);
  }
}
