package org.ecrf.server.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.attachment.Received;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.AttachFile;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.subject.SubjectRef;

/** A study in which a call asks for files, and those who send them. */
@ApplicationScoped
public class FileTrial {
  static final int LARGEST = 10 << 20;

  private static final String FILES =
      """
      letter: {label: {en: Letter, sv: Brev}, kind: attachment, optional: yes}
      own: {label: {en: Own, sv: Eget}, kind: attachment, audience: site, optional: yes}
      scan: {label: {en: Scan, sv: Skanning}, kind: attachment, sensitive: yes, optional: yes}
      """;

  @Inject private WholeTrial trial;
  @Inject private AttachFile attach;

  /** Answers the id of the study. */
  String begins() {
    return trial.begins(FileTrial::withFiles);
  }

  private static String withFiles(String yaml) {
    String[] lines = yaml.split("\n");
    StringBuilder edited = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      edited.append(lines[i]).append('\n');
      boolean dateOfTheCall = i > 0 && lines[i - 1].contains("Date of the call");
      if (dateOfTheCall) {
        String indent = lines[i].replaceFirst("\\S.*", "").substring(2);
        FILES.lines().forEach(line -> edited.append(indent).append(line).append('\n'));
      }
    }
    return edited.toString();
  }

  EntryView attaches(SubjectRef subject, String item, String name, byte[] content, int version) {
    return trial.as(
        "coordinator", () -> attach.attach(command(subject, item, name, content, version)));
  }

  static AttachFile.Command command(
      SubjectRef subject, String item, String name, byte[] content, int version)
      throws IOException {
    return new AttachFile.Command(
        subject,
        "call",
        "call",
        item,
        name,
        Received.read(new ByteArrayInputStream(content), LARGEST),
        version,
        null,
        WholeTrial.request());
  }

  static Client.Answer upload(
      SubjectRef subject, String item, String name, byte[] content, int version) {
    return Client.as("coordinator")
        .upload(
            path(subject)
                + "/attachments?item="
                + item
                + "&version="
                + version
                + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
            content,
            WholeTrial.request());
  }

  static String path(SubjectRef subject) {
    return "/api/studies/%s/subjects/%s/entries/call/call"
        .formatted(subject.study(), subject.number());
  }

  static Optional<AttachedFile> file(EntryView view, String item) {
    return view.items().get(item).value() instanceof ItemValue.Entered entered
        ? AttachedFile.read(entered.text())
        : Optional.empty();
  }
}
