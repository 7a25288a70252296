package org.ecrf.ui.item;

import com.vaadin.flow.server.streams.DownloadHandler;
import org.ecrf.model.value.AttachedFile;

/** Where the files of an item go, and where they come from. */
public interface FileDesk {
  /** Somebody has chosen a file for the item. */
  void attach(String name, byte[] content);

  /** A file was not sent at all. */
  void refused(String why);

  /** Hands out a file that is, or was, the answer. */
  DownloadHandler get(AttachedFile file);

  /** How many bytes a file may have. */
  int most();
}
