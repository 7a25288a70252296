package org.ecrf.server.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.subject.SubjectFile;
import org.hibernate.annotations.Immutable;

/** A lock record in the database, which refuses every change of it. */
@Entity
@Immutable
@Table(name = "lock_record")
class LockRow {
  @Id private Long id;
  private String study;

  @Column(name = "subject_id")
  private long subjectId;

  private String subject;
  private String site;
  private Instant at;

  @Column(name = "locked_by")
  private String by;

  private String role;

  @Column(name = "trail_seq")
  private long trailSeq;

  @Column(name = "trail_head")
  private byte[] trailHead;

  @SuppressWarnings("NullAway.Init")
  protected LockRow() {}

  LockRow(long id, SubjectFile of, Author author, Recorded act) {
    this.id = id;
    study = of.ref().study();
    subjectId = of.id();
    subject = of.ref().number();
    site = of.site();
    at = act.at();
    by = author.name();
    role = author.role();
    trailSeq = act.seq();
    trailHead = HexFormat.of().parseHex(act.hash());
  }

  LockLine line() {
    return new LockLine(id, subject, at, by, HexFormat.of().formatHex(trailHead));
  }
}
