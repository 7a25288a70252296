package org.ecrf.ui.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;
import java.util.Map;
import org.ecrf.ui.language.Catalogue;

/**
 * What is said when a session has ended or something broke: the page and what was typed stay until
 * the person reloads, so that values shown as Not saved can be copied.
 */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Endings implements SystemMessagesProvider {
  @Override
  public SystemMessages getSystemMessages(SystemMessagesInfo info) {
    Locale language = info.getLocale() == null ? Locale.ENGLISH : info.getLocale();
    CustomizedSystemMessages says = new CustomizedSystemMessages();
    String ended = Catalogue.say(language, "session.ended", Map.of());
    String safe = Catalogue.say(language, "session.ended.text", Map.of());
    says.setSessionExpiredNotificationEnabled(true);
    says.setSessionExpiredCaption(ended);
    says.setSessionExpiredMessage(safe);
    // after a sign-out in another tab the cookie is gone, which Vaadin takes for disabled cookies
    says.setCookiesDisabledNotificationEnabled(true);
    says.setCookiesDisabledCaption(ended);
    says.setCookiesDisabledMessage(safe);
    says.setInternalErrorNotificationEnabled(true);
    says.setInternalErrorCaption(Catalogue.say(language, "defect.title", Map.of()));
    says.setInternalErrorMessage(Catalogue.say(language, "defect.text", Map.of()));
    return says;
  }
}
