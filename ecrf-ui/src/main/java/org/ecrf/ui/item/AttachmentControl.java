package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/**
 * A file: its name leads to a download, a button takes another one. Whether it is taken, the server
 * says.
 */
final class AttachmentControl extends Control {
  /** “SHA-256” and as much of the digest as two people read to each other. */
  private static final int SHOWN = 20;

  private final Span file = Parts.text("", "ico");
  private final Upload upload = new Upload();
  private final NativeButton choose;
  private Optional<FileDesk> desk = Optional.empty();
  private String text = "";

  AttachmentControl(String labelId) {
    choose = Buttons.withIcon(Buttons.plain(""), "plus");
    choose.getElement().setAttribute("aria-describedby", labelId);
    upload.addClassName("upload");
    upload.setUploadButton(choose);
    upload.setMaxFiles(1);
    upload.setAcceptedFileTypes(".pdf", ".png", ".jpg", ".jpeg");
    upload.setVisible(false);
    upload.getElement().setAttribute("data-quiet", true).executeJs("ecrf.upload(this)");
    upload.setI18n(causes());
    upload.addFileRejectedListener(
        rejected -> refused(rejected.getFileName(), rejected.getErrorMessage()));
    upload.addFailedListener(failed -> refused(failed.getFileName(), "lost"));
    label();
  }

  /** From now on files can be sent and fetched. */
  void files(FileDesk files) {
    desk = Optional.of(files);
    upload.setMaxFileSize(files.most());
    upload.setUploadHandler(
        UploadHandler.inMemory(
            (metadata, content) -> {
              upload.clearFileList();
              files.attach(metadata.fileName(), content);
            }));
    show();
  }

  /** In place of its words the browser tells the cause, which the row words. */
  private static UploadI18N causes() {
    UploadI18N causes = new UploadI18N();
    causes.setError(
        new UploadI18N.Error()
            .setIncorrectFileType("type")
            .setFileIsTooBig("size")
            .setTooManyFiles("lost"));
    return causes;
  }

  private void refused(String name, String cause) {
    upload.clearFileList();
    desk.ifPresent(d -> d.refused(words(name, cause, d.most() >> 20)));
  }

  private static String words(String name, String cause, int mb) {
    return switch (cause) {
      case "type" -> Say.it("file.refused.type", "name", name);
      case "size" -> Say.it("file.refused.size", "name", name, "mb", mb);
      default -> Say.it("file.refused.lost", "name", name);
    };
  }

  @Override
  public List<Component> components() {
    return List.of(file, upload);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    text = value.text();
    show();
  }

  @Override
  protected void empty() {
    text = "";
    show();
  }

  private void show() {
    file.removeAll();
    AttachedFile.read(text).ifPresent(known -> file.add(known(known), digest(known)));
    label();
  }

  private Component known(AttachedFile known) {
    String says = Files.words(known);
    if (desk.isEmpty()) {
      return Parts.text(says);
    }
    Anchor link = new Anchor(desk.get().get(known), "");
    link.add(Icons.icon("dl"), Parts.text(says, "break"));
    link.addClassName("ico");
    link.setTitle("SHA-256 " + known.sha256());
    return link;
  }

  /** Its beginning tells two files of one name apart; all of it is said when it is pointed at. */
  private static Component digest(AttachedFile known) {
    String all = "SHA-256 " + known.sha256();
    Span digest = Parts.text(all.substring(0, SHOWN), "mono", "xs", "dim", "nw");
    digest.setTitle(all);
    return digest;
  }

  private void label() {
    choose.removeAll();
    choose.add(Icons.icon("plus"), new Span(Say.it(text.isEmpty() ? "file.add" : "file.replace")));
  }

  @Override
  protected Answer answer() {
    return Answer.of(text);
  }

  @Override
  public void readOnly(boolean readOnly) {
    upload.setVisible(!readOnly && desk.isPresent());
  }
}
