package org.ecrf.ui.look;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ecrf.ui.language.Say;

/** The status words: each always shows as icon, word and colour together. */
public enum Status {
  EMPTY("due", "notdue"),
  NOT_DUE("due", "notdue"),
  DUE("due", "due"),
  IN_PROGRESS("prog", "half"),
  COMPLETE("ok", "done"),
  NOT_APPLICABLE("due", "na"),
  MISSED("due", "notdone"),
  OVERDUE("late", "clock"),
  OPEN("query", "query"),
  ANSWERED("answ", "answ"),
  CLOSED("ok", "done"),
  CANCELLED("due", "notdone"),
  CHECK("warn", "warn"),
  ALLOWS("ok", "done"),
  BLOCKS("bad", "stop"),
  WAITS("prog", "und"),
  SCREENING("prog", "und"),
  ENROLLED("ok", "done"),
  SCREEN_FAILED("bad", "stop"),
  WITHDRAWN("due", "notdone"),
  ENTERED_BY_MISTAKE("due", "notdone"),
  TO_VERIFY("due", "due"),
  VERIFIED("veri", "veri"),
  CHANGED("warn", "changed"),
  SIGNED("sign", "sign"),
  VOID("warn", "warn"),
  FROZEN("lock", "freeze"),
  LOCKED("lock", "lock");

  private final String tone;
  private final String icon;

  Status(String tone, String icon) {
    this.tone = tone;
    this.icon = icon;
  }

  /** The class that sets the colours. */
  public String tone() {
    return tone;
  }

  public String icon() {
    return icon;
  }

  public String word() {
    return Say.it("status." + name().toLowerCase(Locale.ROOT));
  }

  /** Icon and word on a tint. */
  public Span badge() {
    return badge(word());
  }

  /** The same with another word: a verdict, a count. */
  public Span badge(String word) {
    Span badge = new Span(Icons.icon(icon), new Span(word));
    badge.addClassNames("st", tone);
    return badge;
  }

  /** The icon in its colour; the word is for screen readers. */
  public Span mark() {
    return new Span(Icons.icon(icon, "fg", tone), Parts.spoken(word()));
  }
}
