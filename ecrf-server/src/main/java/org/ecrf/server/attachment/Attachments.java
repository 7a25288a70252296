package org.ecrf.server.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.Text;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The files of subjects, kept in the database in pieces. None is ever changed; what is personal
 * data captured by accident is erased.
 */
@ApplicationScoped
public class Attachments {
  private final EntityManager em;
  private final Pieces pieces;
  private final AttachmentLimit limit;

  @Inject
  Attachments(EntityManager em, Pieces pieces, AttachmentLimit limit) {
    this.em = em;
    this.pieces = pieces;
    this.limit = limit;
  }

  /** Reads pieces, each in a transaction of its own: a slow receiver holds nothing in between. */
  @ApplicationScoped
  static class Pieces {
    private final EntityManager em;

    @Inject
    Pieces(EntityManager em) {
      this.em = em;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> piece(long subject, String sha256, int part) {
      return em.createQuery(
              """
              select p.content from PieceRow p
               where p.id.subject = :subject and p.id.sha256 = :sha256 and p.id.part = :part
              """,
              byte[].class)
          .setParameter("subject", subject)
          .setParameter("sha256", sha256)
          .setParameter("part", part)
          .getResultStream()
          .findFirst();
    }
  }

  /**
   * What the file is.
   *
   * @throws Refused where it is not taken
   */
  public AttachedFile demand(ItemPath at, String name, Received file) {
    Text broken = FileRules.broken(name, file, limit.most());
    if (!broken.isEmpty()) {
      throw new Refused(new Refusal.Unreadable(List.of(new ItemProblem(at.toString(), broken))));
    }
    return FileRules.attached(name, file);
  }

  /** One that the item has had before under this name is there already. */
  public void keep(
      long subject, ItemPath at, AttachedFile file, List<byte[]> content, String by, Instant when) {
    AttachmentRow.Id id = AttachmentRow.Id.of(subject, at, file);
    if (Lookup.byKey(em, AttachmentRow.class, id) != null) {
      return;
    }
    em.persist(new AttachmentRow(id, file, by, when));
    if (Lookup.byKey(em, PieceRow.class, new PieceRow.Id(subject, file.sha256(), 0)) == null) {
      for (int part = 0; part < content.size(); part++) {
        em.persist(new PieceRow(subject, file.sha256(), part, content.get(part)));
      }
    }
  }

  /** This file is, or was, the answer to this item. */
  public boolean hold(long subject, ItemPath at, AttachedFile file) {
    @Nullable AttachmentRow row =
        Lookup.byKey(em, AttachmentRow.class, AttachmentRow.Id.of(subject, at, file));
    return row != null && row.file().equals(file);
  }

  /**
   * A file that is, or was, the answer to this item, under the last name that it was sent under.
   */
  public Optional<AttachedFile> find(long subject, ItemPath at, String sha256) {
    return em.createQuery(
            """
            select a from AttachmentRow a
             where a.id.subject = :subject and a.id.visit = :visit and a.id.form = :form
               and a.id.item = :item and a.id.sha256 = :sha256
             order by a.at desc, a.id.name
            """,
            AttachmentRow.class)
        .setParameter("subject", subject)
        .setParameter("visit", at.visit())
        .setParameter("form", at.form())
        .setParameter("item", at.item())
        .setParameter("sha256", sha256)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(AttachmentRow::file);
  }

  /** A file that was the answer to this item is erased. */
  public boolean isErased(long subject, ItemPath at) {
    return !em.createQuery(
            """
            select 1 from AttachmentRow a
             where a.id.subject = :subject and a.id.visit = :visit and a.id.form = :form
               and a.id.item = :item and a.id.sha256 like 'erased-%'
            """,
            Integer.class)
        .setParameter("subject", subject)
        .setParameter("visit", at.visit())
        .setParameter("form", at.form())
        .setParameter("item", at.item())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Copies a file, piece by piece. */
  public void copy(long subject, String sha256, OutputStream out) throws IOException {
    Optional<byte[]> piece = pieces.piece(subject, sha256, 0);
    for (int part = 1; piece.isPresent(); part++) {
      out.write(piece.get());
      piece = pieces.piece(subject, sha256, part);
    }
  }
}
