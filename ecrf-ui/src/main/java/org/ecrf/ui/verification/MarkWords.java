package org.ecrf.ui.verification;

import java.util.Locale;
import org.ecrf.server.verification.FormMarks.ItemMarks;
import org.ecrf.server.verification.FormMarks.Mark;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.server.verification.MarkState;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Status;
import org.jspecify.annotations.Nullable;

/** Marks in words. */
public final class MarkWords {
  private static final int SHORT = 4;

  private MarkWords() {}

  /** What a mark of this kind says: verified, reviewed medically … */
  public static String said(MarkKind kind) {
    return Say.it("marks.said." + code(kind));
  }

  /** That it was changed since. */
  public static String changed(MarkKind kind) {
    return Say.it("marks.changed." + code(kind));
  }

  /** What a tick of this kind claims, of an item. */
  static String claims(MarkKind kind, String item) {
    return Say.it("marks.tick." + code(kind), "item", item);
  }

  static String of(Mark mark) {
    return mark.state() == MarkState.CURRENT ? said(mark.kind()) : changed(mark.kind());
  }

  static Status status(Mark mark) {
    return mark.state() == MarkState.CURRENT ? Status.VERIFIED : Status.CHANGED;
  }

  /** Whether a mark of this kind is of what stands there. */
  static boolean isCurrent(@Nullable ItemMarks item, MarkKind kind) {
    Mark mark = item == null ? null : item.mark(kind);
    return mark != null && mark.state() == MarkState.CURRENT;
  }

  /** The first and last digits of a digest. */
  static String shortened(String digest) {
    return digest.substring(0, SHORT) + "…" + digest.substring(digest.length() - SHORT);
  }

  private static String code(MarkKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
