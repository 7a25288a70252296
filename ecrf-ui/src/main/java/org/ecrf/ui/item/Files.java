package org.ecrf.ui.item;

import java.text.NumberFormat;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.ui.language.Say;

/** A file in words: its name and how large it is. */
public final class Files {
  private Files() {}

  public static String words(AttachedFile file) {
    return file.name() + " (" + size(file.bytes()) + ")";
  }

  private static String size(long bytes) {
    NumberFormat number = NumberFormat.getInstance(Say.language());
    number.setMaximumFractionDigits(1);
    return bytes < 1 << 20
        ? number.format(Math.max(bytes, 103) / 1024.0) + " kB"
        : number.format(bytes / (1024.0 * 1024)) + " MB";
  }
}
