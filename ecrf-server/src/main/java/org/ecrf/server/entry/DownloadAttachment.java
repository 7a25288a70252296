package org.ecrf.server.entry;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.attachment.Attachments;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Hands out a file that is, or was, the answer to an item, to whoever may see the item. */
@UseCase
public class DownloadAttachment {
  private final AttachmentDoor door;
  private final Attachments attachments;

  @Inject
  DownloadAttachment(AttachmentDoor door, Attachments attachments) {
    this.door = door;
    this.attachments = attachments;
  }

  /**
   * What would be handed out.
   *
   * @param sha256 of an earlier file; null: the one that stands there now
   */
  @Requires(Permission.READ_DATA)
  public AttachedFile find(SubjectRef ref, ItemPath at, @Nullable String sha256) {
    return door.open(ref, at, sha256).file();
  }

  /**
   * In no transaction of its own: a slow receiver would keep it, and a connection, open for long.
   *
   * @throws UncheckedIOException where the receiver is gone
   */
  @Requires(Permission.READ_DATA)
  @Transactional(TxType.NOT_SUPPORTED)
  public void write(SubjectRef ref, ItemPath at, String sha256, OutputStream out) {
    AttachmentDoor.Opened opened = door.open(ref, at, sha256);
    try {
      attachments.copy(opened.subject(), sha256, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
