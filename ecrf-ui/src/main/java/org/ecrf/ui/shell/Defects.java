package org.ecrf.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.UUID;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a view did not expect: logged under a short code that the person can pass on. A refusal that
 * no view has placed is said as its sentence.
 */
public class Defects implements ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
  private static final int SHOWN_MILLIS = 15_000;

  @Override
  public void error(ErrorEvent event) {
    UI page = UI.getCurrent();
    if (event.getThrowable() instanceof Refused && page != null && RolesWatch.hasEmptied(page)) {
      return;
    }
    if (event.getThrowable() instanceof Refused refused) {
      say(Refusals.sentence(refused.refusal()));
      return;
    }
    String code = log(event.getThrowable());
    say(Say.it("defect.notice", "code", code));
  }

  /** Logs a defect and answers its code. */
  static String log(Throwable defect) {
    String code = "E-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    LOG.error("Defect {} at the screen", code, defect);
    return code;
  }

  private static void say(String sentence) {
    if (UI.getCurrent() != null) {
      Notification.show(sentence, SHOWN_MILLIS, Notification.Position.TOP_CENTER).setId("defect");
    }
  }
}
