package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.server.api.FileHeaders;
import org.ecrf.server.attachment.Received;
import org.ecrf.server.entry.AttachFile;
import org.ecrf.server.entry.DownloadAttachment;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Files;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** Sends and fetches the files of a form. */
public class FormFiles {
  @Inject AttachFile attachFile;
  @Inject DownloadAttachment downloadAttachment;

  int most() {
    return (int) Math.min(attachFile.largest(), Integer.MAX_VALUE);
  }

  /**
   * @param reason null while the form is not complete
   */
  EntryView attach(
      OpenForm form, ItemRow row, String name, byte[] content, @Nullable String reason) {
    return attachFile.attach(
        new AttachFile.Command(
            form.ref(),
            form.at().visit(),
            form.at().form(),
            row.key(),
            name,
            received(content),
            row.saved().version(),
            reason,
            UUID.randomUUID().toString()));
  }

  private Received received(byte[] content) {
    try {
      return Received.read(new ByteArrayInputStream(content), attachFile.largest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Streams a file, to be kept and never shown here. */
  DownloadHandler get(SubjectRef subject, ItemPath at, AttachedFile file) {
    return event -> write(event, subject, at, file);
  }

  /** A link to a file that is, or was, the answer. */
  Anchor link(SubjectRef subject, ItemPath at, AttachedFile file) {
    Anchor link = new Anchor(get(subject, at, file), "");
    link.add(Icons.icon("dl"), Parts.text(Files.words(file), "break"));
    link.addClassName("ico");
    link.setTitle("SHA-256 " + file.sha256());
    return link;
  }

  private void write(DownloadEvent event, SubjectRef subject, ItemPath at, AttachedFile file) {
    event.setContentType("application/octet-stream");
    event.setContentLength(file.bytes());
    new FileHeaders(file.name()).all().forEach(event.getResponse()::setHeader);
    downloadAttachment.write(subject, at, file.sha256(), event.getOutputStream());
  }
}
