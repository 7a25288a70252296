package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
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
    upload.addFileRejectedListener(rejected -> refused());
    upload.addFailedListener(failed -> refused());
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

  private void refused() {
    upload.clearFileList();
    desk.ifPresent(d -> d.refused(Say.it("file.refused", "mb", d.most() >> 20)));
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
    AttachedFile.read(text).ifPresent(known -> file.add(known(known)));
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
